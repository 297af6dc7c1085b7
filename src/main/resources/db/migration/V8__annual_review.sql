-- Annual reviews: one case per unit, authority and year, with one row for each official who is graded.
create table annual_review (
    case_id   text primary key references personnel_case,
    year      int  not null,
    rule_date date not null,                                             -- whose rules on levels and shares apply
    due_on    date not null
);

create table annual_review_grade (
    case_id         text not null references annual_review,
    official_id     text not null references official,
    position        int  not null,
    post_id         text not null references post,                       -- his highest in the unit when it was opened
    duty_group      text not null check (duty_group in ('HEADS', 'OTHERS')),
    self_points     int  check (self_points between 0 and 100),
    proposed_points int  check (proposed_points between 0 and 100),
    trigger         text not null,
    proposed_level  text,
    decided_level   text,
    note            text,
    comment         text,
    primary key (case_id, official_id)
);
create index annual_review_grade_official on annual_review_grade (official_id);
