-- SPDX-License-Identifier: Apache-2.0
-- People who may sign in, what they may do, and how they prove who they are.

create table account (
    id uuid primary key default gen_random_uuid(),
    centre_id uuid references centre,
    company_id uuid,
    email text not null check (email <> ''),
    name text not null check (name <> ''),
    roles text[] not null default '{}',
    password text,
    language char(2) not null default 'en',
    disabled_at timestamptz,
    created_at timestamptz not null default now(),
    check (company_id is null or centre_id is not null)
);
create unique index account_email on account (lower(email));
create index on account (centre_id, name);

-- Read by the person and by the people of the centre; written by the system alone, which the application
-- becomes after it has checked who asks: no account raises itself.
alter table account enable row level security;
alter table account force row level security;
create policy read_own on account for select using (
    scope_reach() = 'system' or id = scope_actor() or (scope_reach() = 'centre' and centre_id = scope_centre()));
create policy write on account using (scope_reach() = 'system');
create trigger audited after insert or update or delete on account for each row execute function audit('password');

-- When somebody was here last; no change of the account, so not in the audit trail.
create table account_seen (
    account_id uuid primary key references account on delete cascade,
    at timestamptz not null
);
alter table account_seen enable row level security;
alter table account_seen force row level security;
create policy system on account_seen using (scope_reach() = 'system');

-- Failed tries to sign in, by address tried and by address of the client (both only as a hash).
create table sign_in_tries (
    key text primary key,
    tries int not null,
    last_at timestamptz not null,
    free_at timestamptz not null
);
create index on sign_in_tries (last_at);
alter table sign_in_tries enable row level security;
alter table sign_in_tries force row level security;
create policy system on sign_in_tries using (scope_reach() = 'system');

-- Links that let somebody choose a password once: the invitation, and the reset of a password.
create table one_time_link (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references account on delete cascade,
    centre_id uuid references centre,
    hash text not null unique,
    expires_at timestamptz not null,
    created_at timestamptz not null default now()
);
create index on one_time_link (account_id);
alter table one_time_link enable row level security;
alter table one_time_link force row level security;
create policy system on one_time_link using (scope_reach() = 'system');
create trigger audited after insert or update or delete on one_time_link for each row execute function audit('hash');

-- Personal tokens of the programming interface.
create table api_token (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    centre_id uuid references centre,
    name text not null check (name <> ''),
    hash text not null unique,
    may_write boolean not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    created_at timestamptz not null default now()
);
create index on api_token (account_id);
alter table api_token enable row level security;
alter table api_token force row level security;
create policy system on api_token using (scope_reach() = 'system');
create trigger audited after insert or delete on api_token for each row execute function audit('hash');
