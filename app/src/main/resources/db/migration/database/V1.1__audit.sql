-- SPDX-License-Identifier: Apache-2.0
-- The append-only trail of every change: who, when, before, after.

create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    actor uuid,
    centre_id uuid,
    company_id uuid,
    relation text not null,
    row_id text not null,
    action text not null check (action in ('insert', 'update', 'delete')),
    before jsonb,
    after jsonb
);
create index on audit_entry (relation, row_id, id);
create index on audit_entry (centre_id, id);
create index on audit_entry (actor, id);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy read_own on audit_entry for select using (in_scope(centre_id, company_id));
create policy append on audit_entry for insert with check (true);
-- Only the erasure of personal data may touch an entry, and only as the system.
create policy erase on audit_entry for update using (scope_reach() = 'system' and current_setting('openrecp.erasing', true) = 'on');

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and scope_reach() = 'system' and current_setting('openrecp.erasing', true) = 'on' then
        return new;
    end if;
    raise exception 'The audit trail is append-only.';
end $$;
create trigger append_only before update or delete on audit_entry for each row execute function audit_is_append_only();
create trigger no_truncate before truncate on audit_entry for each statement execute function audit_is_append_only();

-- Put on a table by: create trigger audited after insert or update or delete on t for each row execute function audit();
-- Arguments are columns whose value is not kept (secrets, long texts): it is shown as changed, not what it was.
create function audit() returns trigger language plpgsql as $$
declare
    before jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
    after jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
    whole jsonb := coalesce(after, before);
    hidden text;
begin
    if tg_op = 'UPDATE' and before = after then
        return null;
    end if;
    foreach hidden in array coalesce(tg_argv, array[]::text[]) loop
        if before ? hidden then before := jsonb_set(before, array[hidden], '"…"'); end if;
        if after ? hidden then after := jsonb_set(after, array[hidden], '"…"'); end if;
    end loop;
    insert into audit_entry (actor, centre_id, company_id, relation, row_id, action, before, after)
    values (
        scope_actor(),
        case when tg_table_name = 'centre' then (whole ->> 'id')::uuid else (whole ->> 'centre_id')::uuid end,
        case when tg_table_name = 'company' then (whole ->> 'id')::uuid else (whole ->> 'company_id')::uuid end,
        tg_table_name, coalesce(whole ->> 'id', ''), lower(tg_op), before, after);
    return null;
end $$;
