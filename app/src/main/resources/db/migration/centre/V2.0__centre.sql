-- SPDX-License-Identifier: Apache-2.0
-- Cleaner production centres that share this installation; each one's companies are its own.

create table centre (
    id uuid primary key default gen_random_uuid(),
    name text not null check (name <> ''),
    country char(3) not null,
    currency char(3) not null,
    created_at timestamptz not null default now(),
    unique (name)
);
alter table centre enable row level security;
alter table centre force row level security;
create policy read_own on centre for select using (scope_reach() = 'system' or id = scope_centre());
create policy write on centre using (scope_reach() = 'system');
create trigger audited after insert or update or delete on centre for each row execute function audit();
