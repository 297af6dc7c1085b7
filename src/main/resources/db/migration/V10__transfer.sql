-- Transfer, rotation and secondment: where an official is to go, what was said about it, and which conditions were met.
create table transfer (
    case_id                 text    primary key references personnel_case,
    kind                    text    not null check (kind in ('TRANSFER', 'ROTATION', 'SECONDMENT')),
    target_post_id          text    not null references post,
    months                  int     check (months > 0),                     -- empty: until it is decided otherwise
    planned_on              date    not null,
    plan_number             text,
    sending_agrees          boolean,                                        -- empty until the unit has answered
    receiving_agrees        boolean,
    consents                boolean,
    pregnant_or_small_child boolean not null default false,                 -- as he declared, asked for secondments only
    health_certificate_on   date,
    host_tenure_id          text    references tenure,                      -- the post of a secondment, beside his own
    ended_on                date,                                           -- last day of a secondment that is ended early
    check (kind <> 'SECONDMENT' or months is not null)
);
create index transfer_target_post on transfer (target_post_id);

create table transfer_condition (
    case_id   text    not null references transfer,
    condition text    not null,
    position  int     not null,
    label     text    not null,
    met       boolean not null,
    waivable  boolean not null,
    reason    text    not null,
    document  text    not null,
    article   text    not null,
    primary key (case_id, condition)
);
