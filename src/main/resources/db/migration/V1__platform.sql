-- Starts that were asked for with an Idempotency-Key: the same key gives the same answer.
create table idempotency_key (
    user_id      text        not null,
    key          text        not null,
    request_hash text        not null,
    result_id    text        not null,
    created_at   timestamptz not null default now(),
    primary key (user_id, key)
);
