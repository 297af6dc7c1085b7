-- Wrong passwords of the last minutes, for all nodes together. user_key is a hash of what was typed as the name.
create table sign_in_failure (
    failed_at timestamptz not null,
    user_key  text        not null,
    address   text        not null
);
create index sign_in_failure_user on sign_in_failure (user_key, failed_at);
create index sign_in_failure_address on sign_in_failure (address, failed_at);
create index sign_in_failure_time on sign_in_failure (failed_at);

-- Where a user has signed in before: guessing elsewhere does not keep him out there.
create table sign_in_place (
    user_key     text        not null,
    address      text        not null,
    last_success timestamptz not null,
    primary key (user_key, address)
);
