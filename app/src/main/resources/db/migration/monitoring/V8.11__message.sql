-- SPDX-License-Identifier: Apache-2.0
-- What a company and its consultants write to each other, and how far each person has read. Nothing is changed once sent.

create table company_message (
    id uuid primary key, -- made by who sends it, so that it is one however often it is sent
    centre_id uuid not null references centre,
    company_id uuid not null,
    from_company boolean not null,
    text text not null check (length(text) between 1 and 4000),
    author_id uuid,
    author text not null,
    at timestamptz not null default clock_timestamp()
);
create index on company_message (company_id, at);

create table company_message_seen (
    id uuid primary key default gen_random_uuid(),
    centre_id uuid not null references centre,
    company_id uuid not null,
    account_id uuid not null,
    at timestamptz not null default clock_timestamp(),
    unique (company_id, account_id)
);

alter table company_message enable row level security;
alter table company_message force row level security;
create policy own on company_message using (in_scope(centre_id, company_id));
alter table company_message_seen enable row level security;
alter table company_message_seen force row level security;
create policy own on company_message_seen using (in_scope(centre_id, company_id));

create trigger audited after insert or update or delete on company_message for each row execute function audit();
