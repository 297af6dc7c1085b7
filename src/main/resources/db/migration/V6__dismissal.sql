-- Which way an official leaves a post and on which ground, as the rule of the day on which the case was opened has it.
create table dismissal (
    case_id        text    primary key references personnel_case,
    kind           text    not null check (kind in ('RELEASE', 'RESIGNATION', 'DISMISSAL')),
    ground         text    not null,                                     -- code in the table dismissal-ground
    ground_label   text    not null,
    document       text    not null,
    article        text    not null,
    established_on date    not null,
    letter_on      date,                                                 -- his letter, if he resigns
    check (kind = 'RESIGNATION' or letter_on is null)
);
