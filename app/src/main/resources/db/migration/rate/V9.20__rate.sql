-- SPDX-License-Identifier: Apache-2.0
-- Rates of exchange that centres add; a later one for the same currencies and day or year corrects an earlier one.

create table exchange_rate (
    id uuid primary key,
    number bigint not null generated always as identity, -- the order in which they were added
    centre_id uuid not null references centre,
    -- so many units of currency for one of per
    currency char(3) not null,
    per char(3) not null check (per <> currency),
    year smallint not null check (year between 1900 and 2999),
    day date check (extract(year from day) = year), -- null: the mean of the year
    value numeric not null check (value > 0),
    source text not null check (source <> ''),
    recorded_at timestamptz not null default now(),
    recorded_by uuid default scope_actor()
);
create index on exchange_rate (centre_id, number);
alter table exchange_rate enable row level security;
alter table exchange_rate force row level security;
create policy own on exchange_rate using (scope_reach() = 'system' or centre_id = scope_centre());
create trigger audited after insert or update or delete on exchange_rate for each row execute function audit();

create function exchange_rate_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Rates of exchange are append-only. Add another one; it holds from then on.';
end $$;
create trigger append_only before update or delete on exchange_rate for each row
    execute function exchange_rate_is_append_only();
create trigger no_truncate before truncate on exchange_rate for each statement
    execute function exchange_rate_is_append_only();
