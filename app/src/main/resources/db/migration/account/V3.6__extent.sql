-- SPDX-License-Identifier: Apache-2.0
-- What authorities and donors see results of: place:ID, programme:ID, or * in place of the id.

create table account_extent (
    account_id uuid not null references account on delete cascade,
    centre_id uuid not null references centre,
    part text not null check (part like 'place:_%' or part like 'programme:_%'),
    primary key (account_id, part)
);
alter table account_extent enable row level security;
alter table account_extent force row level security;
create policy system on account_extent using (scope_reach() = 'system');
create trigger audited after insert or delete on account_extent for each row execute function audit();
