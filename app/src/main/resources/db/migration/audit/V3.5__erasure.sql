-- SPDX-License-Identifier: Apache-2.0
-- Nobody writes the audit trail but its triggers; an erasure replaces values and nothing else, and is recorded.

drop policy append on audit_entry;
create policy append on audit_entry for insert with check (pg_trigger_depth() > 0);

create function keys_of(row_of_fields jsonb) returns text[] language sql immutable parallel safe
return (select array_agg(key order by key) from jsonb_object_keys(row_of_fields) as key);

create or replace function audit_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if scope_reach() = 'system' and current_setting('openrecp.erasing', true) = 'on'
            and (new.id, new.at, new.actor, new.centre_id, new.company_id, new.relation, new.row_id, new.action)
                is not distinct from (old.id, old.at, old.actor, old.centre_id, old.company_id, old.relation, old.row_id, old.action)
            and keys_of(new.before) is not distinct from keys_of(old.before)
            and keys_of(new.after) is not distinct from keys_of(old.after) then
            return new;
        end if;
    end if;
    raise exception 'The audit trail is append-only.';
end $$;

create table erasure (
    id uuid primary key default gen_random_uuid(),
    centre_id uuid,
    relation text not null,
    row_id uuid not null,
    fields text[] not null,
    entries int not null,
    reason text not null check (reason <> ''),
    created_at timestamptz not null default now()
);
alter table erasure enable row level security;
alter table erasure force row level security;
create policy system on erasure using (scope_reach() = 'system');
create trigger audited after insert or update or delete on erasure for each row execute function audit();
