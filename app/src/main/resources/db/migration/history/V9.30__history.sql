-- SPDX-License-Identifier: Apache-2.0
-- A centre's past, brought in spreadsheets: files, how their columns are read, what was loaded from which cell.

create table history_mapping (
    id uuid primary key,
    centre_id uuid not null references centre,
    name text not null check (name <> ''),
    content jsonb not null,
    unique (centre_id, name)
);

create table history_import (
    id uuid primary key,
    centre_id uuid not null references centre,
    file_name text not null check (file_name <> ''),
    size bigint not null check (size > 0),
    sha256 char(64) not null,
    encoding text, -- of a text file; null: a workbook
    delimiter text,
    layout jsonb not null, -- sheets with their first rows
    mapping jsonb not null,
    mapping_name text not null default '',
    revision int not null default 0, -- counts the changes of file, mapping and companies
    state text not null check (state in ('mapping', 'checked', 'loaded', 'undone')),
    checked_digest char(64), -- of file, mapping and decisions, as the dry run saw them
    counts jsonb,
    author_id uuid default scope_actor(),
    author text not null,
    at timestamptz not null default now(),
    loaded_at timestamptz
);
create index on history_import (centre_id, at);

create table history_chunk (
    import_id uuid not null references history_import,
    number int not null check (number >= 0),
    content bytea not null,
    primary key (import_id, number)
);
-- What was compressed already is not compressed again.
alter table history_chunk alter column content set storage external;

-- What a dry run found, the first of it.
create table history_trouble (
    import_id uuid not null references history_import,
    number int not null,
    sheet text not null,
    cell text not null,
    code text not null,
    found text not null,
    arguments text[] not null,
    blocks boolean not null,
    primary key (import_id, number)
);

-- Companies that a file names, as the last dry run met them.
create table history_named (
    import_id uuid not null references history_import,
    key text not null,
    name text not null,
    tax_code text not null,
    place text not null,
    rows int not null,
    cell text not null,
    outcome text not null check (outcome in ('known', 'new', 'decided', 'undecided')),
    company_id uuid,
    likely uuid[] not null,
    primary key (import_id, key)
);

-- Which company a name means: decided once, remembered for every file.
create table history_company (
    centre_id uuid not null references centre,
    key text not null,
    company_id uuid, -- null: none of those known, a new one
    primary key (centre_id, key)
);

-- A row that was loaded: the source of facts, and itself a record of what was done long before there was this application.
create table history_record (
    id uuid primary key,
    centre_id uuid not null references centre,
    company_id uuid,
    import_id uuid not null references history_import,
    lineage text not null, -- mapping or file that it came by
    kind text not null,
    title text not null,
    from_day date,
    until_day date,
    sheet text not null,
    row_number int not null,
    cells jsonb not null, -- field → cell and what stood there
    natural_key bytea not null, -- SHA-256 of what tells it from other rows of its company
    digest bytea not null, -- SHA-256 of all that it says
    taken_back_at timestamptz,
    taken_back_by uuid references history_import, -- null: its own load was taken back
    check (taken_back_by is null or taken_back_at is not null)
);
create unique index history_record_once on history_record (centre_id, digest) where taken_back_at is null;
create index on history_record (coalesce(company_id, centre_id), natural_key);
create index on history_record (import_id);
create index on history_record (taken_back_by) where taken_back_by is not null;
create index on history_record (company_id);

create table history_new_company (
    import_id uuid not null references history_import,
    centre_id uuid not null references centre,
    company_id uuid not null,
    primary key (import_id, company_id)
);

do $$
declare
    name text;
begin
    foreach name in array array['history_mapping', 'history_import', 'history_company'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own on %I using (in_scope(centre_id, null))', name);
        execute format('create trigger audited after insert or update or delete on %I for each row execute function audit(''layout'', ''mapping'', ''content'')', name);
    end loop;
    foreach name in array array['history_chunk', 'history_trouble', 'history_named'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own on %I using (exists (select from history_import i where i.id = import_id))', name);
    end loop;
    foreach name in array array['history_record', 'history_new_company'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own on %I using ((select scope_reach()) = ''system'' or (centre_id = (select scope_centre()) and '
            '((select scope_reach()) = ''centre'' or ((select scope_reach()) = ''company'' and company_id = (select scope_company())))))', name);
    end loop;
end $$;

-- Those of some companies of which nothing but loaded rows that were taken back is kept, in any table that names companies.
create function history_unused(companies uuid[]) returns uuid[] language plpgsql stable as $$
declare
    name text;
    unused uuid[] := array(select c from unnest(companies) c where not exists (
        select from history_record where company_id = c and taken_back_at is null));
begin
    for name in
        select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = current_schema() and c.column_name = 'company_id' and t.table_type = 'BASE TABLE'
            and c.table_name not in ('audit_entry', 'job') and c.table_name not like 'history\_%' and c.table_name not like 'result\_%'
    loop
        execute format('select array(select c from unnest($1) c where not exists (select from %I where company_id = c))', name)
            into unused using unused;
    end loop;
    return unused;
end $$;
