-- SPDX-License-Identifier: Apache-2.0
-- From a loss to the verified saving: what the workbook's sheet of options has no column for.

create table loss_cause (
    id uuid primary key,
    assessment_id uuid not null references assessment,
    centre_id uuid not null,
    company_id uuid not null,
    stream_row uuid references sheet_row, -- null: the plant as a whole
    cause_group text not null check (cause_group in ('input', 'technology', 'execution', 'product', 'waste_handling')),
    text text not null check (text <> ''),
    at timestamptz not null default now(),
    author_id uuid,
    author text not null,
    deleted_at timestamptz
);
create index on loss_cause (assessment_id);

create table option_cause (
    option_row uuid not null references sheet_row,
    cause_id uuid not null references loss_cause,
    assessment_id uuid not null references assessment,
    centre_id uuid not null,
    company_id uuid not null,
    primary key (option_row, cause_id)
);
create index on option_cause (assessment_id);

create table option_screening (
    option_row uuid primary key references sheet_row,
    assessment_id uuid not null references assessment,
    centre_id uuid not null,
    company_id uuid not null,
    decision text not null check (decision in ('now', 'study', 'reject')),
    reason text not null,
    at timestamptz not null default now(),
    author_id uuid,
    author text not null,
    check (decision <> 'reject' or reason <> '')
);
create index on option_screening (assessment_id);

create table option_implementation (
    option_row uuid primary key references sheet_row,
    assessment_id uuid not null references assessment,
    centre_id uuid not null,
    company_id uuid not null,
    done_on date not null,
    cost numeric(20, 2) not null check (cost >= 0),
    currency char(3) not null,
    note text not null,
    at timestamptz not null default now(),
    author_id uuid,
    author text not null
);
create index on option_implementation (assessment_id);

create table saving_claim (
    id uuid primary key,
    option_row uuid not null references sheet_row,
    assessment_id uuid not null references assessment,
    centre_id uuid not null,
    company_id uuid not null,
    resource text not null check (resource <> ''),
    unit text not null check (unit <> ''),
    use_before numeric not null check (use_before >= 0),
    use_after numeric not null check (use_after >= 0),
    from_date date not null,
    until_date date not null,
    method text not null check (method in ('A', 'B', 'C', 'D', 'DEEMED')),
    money numeric(20, 2) not null,
    currency char(3) not null,
    note text not null,
    at timestamptz not null default now(),
    claimed_by uuid not null,
    claimed_by_name text not null,
    verified boolean,
    verdict_note text,
    judged_at timestamptz,
    judged_by uuid,
    judged_by_name text,
    check (until_date >= from_date),
    check (judged_by is distinct from claimed_by), -- never by who claimed it
    check (num_nulls(verified, verdict_note, judged_at, judged_by, judged_by_name) in (0, 5))
);
create index on saving_claim (assessment_id);

do $$
declare
    name text;
begin
    foreach name in array array['loss_cause', 'option_cause', 'option_screening', 'option_implementation', 'saving_claim'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own on %I using (in_scope(centre_id, company_id))', name);
        execute format(
            'create trigger audited after insert or update or delete on %I for each row execute function audit()', name);
    end loop;
end $$;
