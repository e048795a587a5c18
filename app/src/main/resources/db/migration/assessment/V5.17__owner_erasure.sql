-- SPDX-License-Identifier: Apache-2.0
-- Who sees to an option is typed, without an id: such a name is erased on lawful request, too.

create or replace function change_is_append_only() returns trigger language plpgsql as $$
begin
    -- the author may be erased on lawful request, a company may be merged into another; no value may change
    if tg_op = 'UPDATE' and (old.id, old.row_id, old.field, old.value, old.parents, old.at)
        is not distinct from (new.id, new.row_id, new.field, new.value, new.parents, new.at) then
        return new;
    end if;
    if tg_op = 'UPDATE' and scope_reach() = 'system' and current_setting('openrecp.erasing', true) = 'on'
        and old.field = 'owner' and (old.id, old.row_id, old.field, old.parents, old.at)
            is not distinct from (new.id, new.row_id, new.field, new.parents, new.at) then
        return new;
    end if;
    raise exception 'The history of an assessment is append-only.';
end $$;
