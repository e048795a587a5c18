-- SPDX-License-Identifier: Apache-2.0
-- Every change of a field of tasks and follow-up, here or on another computer, as field_change is for the workbook. Append-only.

create table record_change (
    id uuid primary key,
    assessment_id uuid not null references assessment,
    centre_id uuid not null,
    company_id uuid not null,
    -- task, screening, implementation, …: its table holds what stands
    kind text not null check (kind <> ''),
    record_id uuid not null,
    field text not null check (field <> ''),
    -- null: emptied
    value text,
    -- the changes that its author had seen and replaced
    parents uuid[] not null,
    at timestamptz not null,
    author_id uuid,
    author text not null
);
create index on record_change (record_id, kind, at);
create index on record_change (assessment_id, at);

create function record_change_is_append_only() returns trigger language plpgsql as $$
begin
    -- the author may be erased on lawful request, a company may be merged into another; no value may change
    if tg_op = 'UPDATE' and (old.id, old.record_id, old.kind, old.field, old.value, old.parents, old.at)
        is not distinct from (new.id, new.record_id, new.kind, new.field, new.value, new.parents, new.at) then
        return new;
    end if;
    -- a name that was typed is erased on lawful request, too
    if tg_op = 'UPDATE' and scope_reach() = 'system' and current_setting('openrecp.erasing', true) = 'on'
        and old.field = 'responsible' and (old.id, old.record_id, old.kind, old.field, old.parents, old.at)
            is not distinct from (new.id, new.record_id, new.kind, new.field, new.parents, new.at) then
        return new;
    end if;
    raise exception 'The history of an assessment is append-only.';
end $$;
create trigger append_only before update or delete on record_change
    for each row execute function record_change_is_append_only();

alter table record_change enable row level security;
alter table record_change force row level security;
create policy own on record_change using (in_scope(centre_id, company_id));

-- The states of a task are told by its changes.
drop table assessment_task_change;
