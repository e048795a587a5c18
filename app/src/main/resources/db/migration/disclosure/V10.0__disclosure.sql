-- SPDX-License-Identifier: Apache-2.0
-- The rules by which tables are made safe, a secret of each centre's managers, and the log of what was released.

create table disclosure_rules (
    centre_id uuid primary key references centre,
    minimum_frequency int not null check (minimum_frequency >= 2),
    percent double precision not null check (percent > 0 and percent <= 100),
    dominance_largest int check (dominance_largest >= 1),
    dominance_percent double precision check (dominance_percent > 0 and dominance_percent <= 100),
    check ((dominance_largest is null) = (dominance_percent is null))
);
alter table disclosure_rules enable row level security;
alter table disclosure_rules force row level security;
create policy own on disclosure_rules using (
    scope_reach() = 'system' or (scope_reach() = 'centre' and centre_id = scope_centre()));
create trigger audited after insert or update or delete on disclosure_rules for each row
    execute function audit('minimum_frequency', 'percent', 'dominance_largest', 'dominance_percent');

create table release_log (
    id uuid primary key,
    id_in_order bigint generated always as identity,
    centre_id uuid not null references centre,
    indicator text not null,
    title text not null,
    audience text not null check (audience in ('public', 'authority', 'donor', 'export')),
    at timestamptz not null default clock_timestamp(),
    released_by uuid default scope_actor(),
    -- the table with what each company puts into it: for audits, and to hold later tables against
    question jsonb not null,
    -- the cells that were shown, with what they showed
    published jsonb not null,
    shown int not null,
    cells int not null
);
create index on release_log (centre_id, indicator, id_in_order);
alter table release_log enable row level security;
alter table release_log force row level security;
create policy own on release_log using (
    scope_reach() = 'system' or (scope_reach() = 'centre' and centre_id = scope_centre()));
create function release_log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The log of releases is append-only: what was shown cannot be unseen.';
end $$;
create trigger append_only before update or delete on release_log for each row execute function release_log_is_append_only();
create trigger no_truncate before truncate on release_log for each statement execute function release_log_is_append_only();
