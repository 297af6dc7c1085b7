-- Requests of officials about their own data, as the office of their unit recorded them.
create table data_request (
    id              text        primary key,            -- YC-2026-000001, also the business key
    unit_code       text        not null references unit,
    official_id     text        not null references official,
    kind            text        not null check (kind in ('ACCESS', 'CORRECTION')),
    received_on     date        not null,
    acknowledge_due timestamptz not null,
    answer_due      timestamptz not null,
    content         text        not null,
    field_name      text,                               -- of a correction: which part of the record, as OfficialCorrections has it
    old_value       text,                               -- what stood there when it was corrected
    new_value       text,
    acknowledged_on date,
    note            text,
    outcome         text        check (outcome in ('GRANTED', 'REFUSED', 'WITHDRAWN')),
    answer          text,
    prepared_by     text,
    return_reason   text,                               -- why it was sent back, until it is prepared again
    checked_by      text,
    document_number text,
    document_date   date,
    status          text        not null check (status in ('OPEN', 'ANSWERED', 'REFUSED', 'WITHDRAWN')),
    opened_by       text        not null,
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    erased_on       date,
    check ((kind = 'CORRECTION') = (field_name is not null)),
    check ((status = 'OPEN') = (closed_at is null))
);
create index data_request_unit on data_request (unit_code);
create index data_request_official on data_request (official_id);

-- Seen by those who record and check; the view keeps what it has.
do $$
begin
    execute 'create or replace view tiencu.case_viewer (case_id, viewer) as '
        || rtrim(trim(pg_get_viewdef('tiencu.case_viewer'::regclass)), ';')
        || ' union all select id, ''office@'' || unit_code from tiencu.data_request'
        || ' union all select id, ''head@'' || unit_code from tiencu.data_request';
end $$;
