-- SPDX-License-Identifier: Apache-2.0
-- People who may sign in, and what they may do.

create table account (
    id uuid primary key default gen_random_uuid(),
    centre_id uuid references centre,
    company_id uuid,
    email text not null check (email <> ''),
    name text not null check (name <> ''),
    password text,
    language char(2) not null default 'en',
    disabled_at timestamptz,
    created_at timestamptz not null default now(),
    check (company_id is null or centre_id is not null)
);
create unique index account_email on account (lower(email));
create index on account (centre_id);

create table account_role (
    account_id uuid not null references account on delete cascade,
    role text not null,
    primary key (account_id, role)
);

alter table account enable row level security;
alter table account force row level security;
create policy own on account using (
    scope_reach() = 'system' or id = scope_actor() or (scope_reach() = 'centre' and centre_id = scope_centre()));
alter table account_role enable row level security;
alter table account_role force row level security;
create policy own on account_role using (exists (select from account where account.id = account_id));

create trigger audited after insert or update or delete on account for each row execute function audit('password');
create trigger audited after insert or update or delete on account_role for each row execute function audit();
