-- Units of the three levels. search_text is the name in lower case without marks, so that "an khe" finds "An Khê".
create table unit (
    code        text primary key check (code ~ '^[0-9A-Za-z]{1,10}$'),
    name        text not null,
    level       text not null check (level in ('CENTRAL', 'PROVINCE', 'COMMUNE')),
    parent_code text references unit (code) deferrable initially deferred,
    kind        text not null,
    search_text text not null,
    check ((level = 'CENTRAL') = (parent_code is null))
);
create index unit_parent on unit (parent_code);

create table post (
    id             text primary key,
    unit_code      text    not null references unit (code),
    title          text    not null,
    authority_unit text    not null references unit (code),
    regime         text    not null check (regime in ('PARTY', 'STATE')),
    head           boolean not null default false,
    term_years     int     not null check (term_years between 1 and 10),
    non_local      boolean not null default false,
    seats          int     not null default 1 check (seats >= 1),
    rank_order     int     not null
);
create index post_unit on post (unit_code);

create table official (
    id                   text primary key,
    full_name            text    not null,
    birth_date           date    not null,
    sex                  text    not null check (sex in ('MALE', 'FEMALE')),
    ethnicity            text,
    native_province_code text references unit (code),
    party_joined_on      date,
    party_official_on    date,
    education            text    not null,
    political_theory     text    not null,
    current_unit_code    text    not null references unit (code),
    under_investigation  boolean not null default false,
    sample               boolean not null default false,
    search_text          text    not null
);
create index official_unit on official (current_unit_code);

create table planning_entry (
    id          bigint generated always as identity primary key,
    official_id text not null references official (id) on delete cascade,
    title       text not null,
    post_id     text references post (id),
    rank_order  int  not null,
    period      text not null check (period ~ '^\d{4}-\d{4}$'),
    approved_on date not null
);
create index planning_entry_official on planning_entry (official_id);

create table grade (
    official_id text not null references official (id) on delete cascade,
    year        int  not null,
    level       text not null check (level in ('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED')),
    primary key (official_id, year)
);

create table discipline (
    id          bigint generated always as identity primary key,
    official_id text not null references official (id) on delete cascade,
    form        text not null check (form in ('REPRIMAND', 'WARNING', 'REMOVAL')),
    decided_on  date not null,
    note        text
);
create index discipline_official on discipline (official_id);

-- ends_on is the planned end (start + term); closed_on is the last day in the post, empty while it is held.
create table tenure (
    id              text primary key,
    official_id     text not null references official (id),
    post_id         text not null references post (id),
    starts_on       date not null,
    ends_on         date not null,
    closed_on       date,
    closing_reason  text,
    decision_number text,
    decision_date   date,
    decided_by      text,
    check (ends_on > starts_on),
    check (closed_on is null or closed_on >= starts_on),
    check ((closed_on is null) = (closing_reason is null))
);
create index tenure_official on tenure (official_id);
create index tenure_open on tenure (post_id) where closed_on is null;

-- Retirement age in normal conditions by month of birth.
create table retirement_age (
    sex       text not null check (sex in ('MALE', 'FEMALE')),
    born_from date not null,
    years     int  not null,
    months    int  not null check (months between 0 and 11),
    source    text not null,
    primary key (sex, born_from)
);
insert into retirement_age (sex, born_from, years, months, source) values
    ('MALE',   '1900-01-01', 60, 0, 'Bộ luật Lao động 2012, Điều 187'),
    ('MALE',   '1961-01-01', 60, 3, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('MALE',   '1961-10-01', 60, 6, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('MALE',   '1962-07-01', 60, 9, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('MALE',   '1963-04-01', 61, 0, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('MALE',   '1964-01-01', 61, 3, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('MALE',   '1964-10-01', 61, 6, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('MALE',   '1965-07-01', 61, 9, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('MALE',   '1966-04-01', 62, 0, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('FEMALE', '1900-01-01', 55, 0, 'Bộ luật Lao động 2012, Điều 187'),
    ('FEMALE', '1966-01-01', 55, 4, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('FEMALE', '1966-09-01', 55, 8, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('FEMALE', '1967-05-01', 56, 0, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('FEMALE', '1968-01-01', 56, 4, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('FEMALE', '1968-09-01', 56, 8, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('FEMALE', '1969-05-01', 57, 0, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('FEMALE', '1970-01-01', 57, 4, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('FEMALE', '1970-09-01', 57, 8, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('FEMALE', '1971-05-01', 58, 0, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('FEMALE', '1972-01-01', 58, 4, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('FEMALE', '1972-09-01', 58, 8, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('FEMALE', '1973-05-01', 59, 0, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('FEMALE', '1974-01-01', 59, 4, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('FEMALE', '1974-09-01', 59, 8, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I'),
    ('FEMALE', '1975-05-01', 60, 0, 'Nghị định 135/2020/NĐ-CP, Điều 4 và Phụ lục I');

-- Days that differ from the week: a HOLIDAY is off, a WORKDAY is a Saturday or Sunday worked in exchange.
create table holiday (
    day    date primary key,
    kind   text not null check (kind in ('HOLIDAY', 'WORKDAY')),
    name   text not null,
    source text not null
);
-- Days that the product has brought once: what an administrator deletes afterwards does not come back.
create table holiday_seed (
    day date primary key
);
