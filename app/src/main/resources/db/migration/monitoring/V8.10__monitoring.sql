-- SPDX-License-Identifier: Apache-2.0
-- What a company enters month by month: the few items it follows, and their amounts.

create table monthly_item (
    id uuid primary key default gen_random_uuid(),
    centre_id uuid not null references centre,
    company_id uuid not null,
    slot text not null,
    name text not null default '', -- as the company calls it; empty: as the application does
    unit text not null check (unit <> ''),
    unique (company_id, slot)
);

create table monthly_entry (
    id uuid primary key default gen_random_uuid(),
    centre_id uuid not null references centre,
    company_id uuid not null,
    month date not null check (extract(day from month) = 1),
    item text not null,
    amount numeric check (amount >= 0), -- null: taken back
    unit text not null check (unit <> ''),
    cost numeric check (cost >= 0),
    version int not null default 1,
    author_id uuid,
    author text not null,
    at timestamptz not null default now(),
    unique (company_id, month, item),
    check (cost is null or amount is not null)
);

alter table monthly_item enable row level security;
alter table monthly_item force row level security;
create policy own on monthly_item using (in_scope(centre_id, company_id));
alter table monthly_entry enable row level security;
alter table monthly_entry force row level security;
create policy own on monthly_entry using (in_scope(centre_id, company_id));

create trigger audited after insert or update or delete on monthly_item for each row execute function audit();
create trigger audited after insert or update or delete on monthly_entry for each row execute function audit();
