-- SPDX-License-Identifier: Apache-2.0
-- Assessments, and the rows of their plant workbook with the history of every field.

create table assessment (
    id uuid primary key,
    centre_id uuid not null references centre,
    company_id uuid not null references company,
    title text not null check (title <> ''),
    -- open: work goes on; frozen: approved, nothing changes until it is revised
    state text not null default 'open' check (state in ('open', 'frozen')),
    revision int not null default 1,
    -- rises with every change of a field
    version bigint not null default 0,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now()
);
create index on assessment (company_id, changed_at desc);
create index on assessment (centre_id, changed_at desc);

-- A row of a sheet as it stands: what its changes amount to.
create table sheet_row (
    id uuid primary key,
    assessment_id uuid not null references assessment,
    centre_id uuid not null,
    company_id uuid not null,
    sheet text not null,
    -- where it stands in its sheet; null: deleted
    position double precision,
    -- field -> text
    fields json not null default '{}',
    -- field -> changes that no later one replaced: more than one is a conflict; field '' is the row itself
    heads json not null default '{}'
);
create index on sheet_row (assessment_id, sheet, position);

-- Every change of a field, here or on another computer, with the changes that its author had seen. Append-only.
create table field_change (
    id uuid primary key,
    assessment_id uuid not null references assessment,
    centre_id uuid not null,
    company_id uuid not null,
    row_id uuid not null references sheet_row,
    -- '' is the row itself: its value is its position
    field text not null,
    -- null: emptied, or the row deleted
    value text,
    parents uuid[] not null,
    at timestamptz not null,
    author_id uuid,
    author text not null
);
create index on field_change (row_id, field, at);
create index on field_change (assessment_id, at);

-- The rows as they were when a revision was frozen.
create table frozen_revision (
    assessment_id uuid not null references assessment,
    centre_id uuid not null,
    company_id uuid not null,
    number int not null,
    rows json not null,
    reason text not null,
    at timestamptz not null default now(),
    author_id uuid,
    author text not null,
    primary key (assessment_id, number)
);

create function change_is_append_only() returns trigger language plpgsql as $$
begin
    -- the author may be erased on lawful request, a company may be merged into another; no value may change
    if tg_op = 'UPDATE' and (old.id, old.row_id, old.field, old.value, old.parents, old.at)
        is not distinct from (new.id, new.row_id, new.field, new.value, new.parents, new.at) then
        return new;
    end if;
    raise exception 'The history of an assessment is append-only.';
end $$;
create trigger append_only before update or delete on field_change
    for each row execute function change_is_append_only();

do $$
declare
    name text;
begin
    foreach name in array array['assessment', 'sheet_row', 'field_change', 'frozen_revision'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own on %I using (in_scope(centre_id, company_id))', name);
    end loop;
end $$;

create trigger audited after insert or update of title, state, revision, company_id or delete on assessment
    for each row execute function audit();
create trigger audited after insert or delete on frozen_revision for each row execute function audit('rows');
