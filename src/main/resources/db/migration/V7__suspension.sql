-- What only a suspension from work has. The rule that its ground rests on is kept as it was on the day of the ground.

create table suspension (
    case_id         text    primary key references personnel_case,
    ground          text    not null,                      -- code in the table of grounds
    category        text    not null check (category in ('NECESSARY', 'SERIOUS')),
    label           text    not null,
    document        text    not null,
    article         text    not null,
    established_on  date    not null,
    requested_by    text,                                  -- body that asked for it, with signs of a serious violation only
    requested_until date,
    starts_on       date,
    ends_on         date,                                  -- last day; earlier than the decision said if it was lifted
    extended        boolean not null default false,
    check ((category = 'SERIOUS') = (requested_by is not null)),
    check ((starts_on is null) = (ends_on is null))
);
