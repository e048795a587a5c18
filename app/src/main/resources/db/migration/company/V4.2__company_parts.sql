-- SPDX-License-Identifier: Apache-2.0
-- What belongs to a company: sites, contacts, membership of industrial parks by date, notes of the centre, merges.

create table site (
    id uuid primary key,
    centre_id uuid not null references centre,
    company_id uuid not null references company,
    version int not null default 0,
    name text not null check (name <> ''),
    address text,
    place_id text references place,
    north double precision check (north between -90 and 90),
    east double precision check (east between -180 and 180)
);
create index on site (company_id);
alter table site enable row level security;
alter table site force row level security;
create policy own on site using (in_scope(centre_id, company_id));
create trigger audited after insert or update or delete on site for each row execute function audit();

-- Personal data: the audit trail says that it changed, not what it was, so that to delete it is to erase it.
create table contact (
    id uuid primary key,
    centre_id uuid not null references centre,
    company_id uuid not null references company,
    version int not null default 0,
    name text not null check (name <> ''),
    job text,
    email text,
    phone text
);
create index on contact (company_id);
alter table contact enable row level security;
alter table contact force row level security;
create policy own on contact using (in_scope(centre_id, company_id));
create trigger audited after insert or update or delete on contact for each row execute function audit('name', 'job', 'email', 'phone');

-- An industrial park is only its name here.
create table park (
    id uuid primary key default gen_random_uuid(),
    centre_id uuid not null references centre,
    name text not null check (name <> '')
);
create unique index on park (centre_id, fold(name));
alter table park enable row level security;
alter table park force row level security;
create policy own on park using (scope_reach() = 'system' or centre_id = scope_centre());
create trigger audited after insert or update or delete on park for each row execute function audit();

create table park_membership (
    id uuid primary key,
    centre_id uuid not null references centre,
    company_id uuid not null references company,
    version int not null default 0,
    park_id uuid not null references park,
    from_day date not null,
    until_day date check (until_day >= from_day)
);
create index on park_membership (company_id);
create index on park_membership (park_id);
alter table park_membership enable row level security;
alter table park_membership force row level security;
create policy own on park_membership using (in_scope(centre_id, company_id));
create trigger audited after insert or update or delete on park_membership for each row execute function audit();

-- Written by the centre's people for each other; a company does not see them.
create table company_note (
    id uuid primary key,
    centre_id uuid not null references centre,
    company_id uuid not null references company,
    author uuid not null,
    at timestamptz not null default now(),
    text text not null check (text <> '')
);
create index on company_note (company_id, at);
alter table company_note enable row level security;
alter table company_note force row level security;
create policy own on company_note using (scope_reach() in ('system', 'centre') and in_scope(centre_id, company_id));
create trigger audited after insert or update or delete on company_note for each row execute function audit('text');

-- company_id is the one that remains
create table company_merge (
    id uuid primary key default gen_random_uuid(),
    centre_id uuid not null references centre,
    company_id uuid not null references company,
    merged uuid not null references company,
    merged_name text not null,
    merged_tax_code text,
    actor uuid not null,
    at timestamptz not null default now()
);
create index on company_merge (company_id, at);
alter table company_merge enable row level security;
alter table company_merge force row level security;
create policy own on company_merge using (in_scope(centre_id, company_id));
create trigger audited after insert or update or delete on company_merge for each row execute function audit();
