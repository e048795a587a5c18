-- SPDX-License-Identifier: Apache-2.0
-- The result ledger: facts that are only ever added, who may count them, and sums that follow them.

-- Versions of the definitions of indicators; the same for every centre, loaded from the list of module result.
create table indicator (
    code text not null,
    version int not null,
    since date not null,
    name_en text not null,
    name_vi text not null,
    unit text not null,
    -- unit of a fact: UCUM; 1 for things that are counted; $ and $/a for money
    fact_unit text not null,
    formula text not null,
    formula_vi text not null,
    aggregation text not null check (aggregation in ('sum', 'distinct', 'ratio', 'last', 'mean', 'estimate', 'none')),
    -- within what a thing counts once
    counts_once text not null,
    filter text not null,
    disaggregations text not null,
    -- facts of an indicator that counts companies are found under its code; under result: facts that report a result
    presence text not null,
    source text not null,
    primary key (code, version)
);

-- What pays for results and may count them.
create table programme (
    id uuid primary key default gen_random_uuid(),
    centre_id uuid not null references centre,
    code text not null check (code <> ''),
    name text not null check (name <> ''),
    funder text,
    channel text,
    unique (centre_id, code)
);
alter table programme enable row level security;
alter table programme force row level security;
create policy own on programme using (scope_reach() = 'system' or centre_id = scope_centre());
create trigger audited after insert or update or delete on programme for each row execute function audit();

-- Companies, places and programmes are checked when facts are recorded, in one statement for all of them; they are never deleted.
create table result_fact (
    -- made of centre and source, so that what is told twice is one fact
    id uuid primary key,
    centre_id uuid not null,
    company_id uuid, -- null: not of a company
    subject_id uuid, -- option, site, person, whatever the fact is of; null: the company as a whole
    indicator text not null,
    from_day date not null,
    until_day date not null,
    -- a fact is of the year in which its period ends
    year smallint not null generated always as (extract(year from until_day)) stored,
    -- in the unit of the indicator, and as it was given where that was another
    value numeric not null,
    u double precision check (u >= 0),
    unit text not null,
    given_value numeric,
    given_unit text,
    currency char(3),
    money_date date,
    status text not null check (status in ('claimed', 'implemented', 'verified', 'reported')),
    place_id text, -- the finest known; null: not known
    scheme text check (scheme in ('isic', 'vsic')),
    sector text,
    division text generated always as (left(sector, 2)) stored,
    channel text,
    category text, -- of the option
    source_kind text not null,
    source_record text not null,
    source_part text not null,
    source_label text not null,
    source_path text,
    reverses uuid, -- this fact takes that one back
    recorded_at timestamptz not null default now(),
    recorded_by uuid default scope_actor(),
    check (until_day >= from_day),
    check ((currency is null) = (money_date is null)),
    check ((scheme is null) = (sector is null)),
    check ((given_value is null) = (given_unit is null)),
    check (value >= 0 or reverses is not null)
);
create index on result_fact (centre_id, indicator, status, year);
create index on result_fact (source_record);
create index on result_fact (company_id);
create unique index result_reversed_once on result_fact (reverses) where reverses is not null;

create table result_share (
    fact_id uuid not null,
    programme_id uuid not null,
    centre_id uuid not null,
    company_id uuid,
    share numeric not null check (share > 0 and share <= 1),
    primary key (fact_id, programme_id)
);
create index on result_share (programme_id);

-- Sums of the facts of one recording; a figure is the sum of its rows here.
create table result_sum (
    centre_id uuid not null,
    indicator text not null,
    status text not null,
    year smallint not null,
    currency char(3),
    money_year smallint,
    place_id text,
    division text,
    channel text,
    facts bigint not null,
    value numeric not null,
    u2 double precision not null
);
create index on result_sum (centre_id, indicator, status);

-- The same without places, sectors and channels: for totals and years.
create table result_year (
    centre_id uuid not null,
    indicator text not null,
    status text not null,
    year smallint not null,
    currency char(3),
    money_year smallint,
    facts bigint not null,
    value numeric not null,
    u2 double precision not null
);
create index on result_year (centre_id, indicator);

-- Which company had something where and when: more than zero facts.
create table result_presence (
    centre_id uuid not null,
    company_id uuid not null,
    presence text not null, -- any, result, or the code of an indicator that counts companies
    year smallint not null, -- 0: all years together
    place_id text,
    division text,
    channel text,
    -- facts by status
    claimed int not null,
    implemented int not null,
    verified int not null,
    reported int not null
);
-- With all that companies by year are counted from, in the order in which they are counted.
create index on result_presence (centre_id, presence, year, company_id) include (claimed, implemented, verified);
create index on result_presence (company_id);

-- The same of what programmes count.
create table programme_sum (
    like result_sum,
    programme_id uuid not null
);
create index on programme_sum (centre_id, indicator, status);
create table programme_presence (
    like result_presence,
    programme_id uuid not null
);
create index on programme_presence (centre_id, presence, year, programme_id, company_id)
    include (claimed, implemented, verified);
create index on programme_presence (company_id);

create function result_follow() returns trigger language plpgsql as $$
begin
    if exists (select from added where indicator not in (select code from indicator)) then
        raise exception 'A fact names no known indicator.';
    end if;
    with sums as materialized (
        select centre_id, indicator, status, year, currency, extract(year from money_date)::smallint as money_year,
            place_id, division, channel, sum(case when reverses is null then 1 else -1 end) as facts,
            sum(value) as value, coalesce(sum(case when reverses is null then u * u else -u * u end), 0) as u2
        from added group by 1, 2, 3, 4, 5, 6, 7, 8, 9),
    fine as (
        insert into result_sum (centre_id, indicator, status, year, currency, money_year, place_id, division, channel,
            facts, value, u2)
        select * from sums order by indicator, status) -- so that those of an indicator lie together
    insert into result_year (centre_id, indicator, status, year, currency, money_year, facts, value, u2)
    select centre_id, indicator, status, year, currency, money_year, sum(facts), sum(value), sum(u2)
    from sums group by 1, 2, 3, 4, 5, 6;

    with present as (
        select distinct code, presence from indicator where presence <> ''
        union all select distinct code, 'any' from indicator),
    by_year as materialized (
        select centre_id, company_id, presence, year, place_id, division, channel,
            sum(case when status <> 'claimed' then 0 when reverses is null then 1 else -1 end) as claimed,
            sum(case when status <> 'implemented' then 0 when reverses is null then 1 else -1 end) as implemented,
            sum(case when status <> 'verified' then 0 when reverses is null then 1 else -1 end) as verified,
            sum(case when status <> 'reported' then 0 when reverses is null then 1 else -1 end) as reported
        from added join present on code = indicator where company_id is not null
        group by 1, 2, 3, 4, 5, 6, 7)
    insert into result_presence (centre_id, company_id, presence, year, place_id, division, channel,
        claimed, implemented, verified, reported)
    select * from by_year
    union all
    select centre_id, company_id, presence, 0, place_id, division, channel,
        sum(claimed), sum(implemented), sum(verified), sum(reported)
    from by_year group by 1, 2, 3, 5, 6, 7
    order by presence, year, company_id;
    return null;
end $$;
create trigger follow after insert on result_fact referencing new table as added
    for each statement execute function result_follow();

-- A company may turn out to be another one; nothing else of a fact changes, ever.
create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and scope_reach() = 'system'
        and to_jsonb(old) - array['company_id', 'year', 'division'] = to_jsonb(new) - array['company_id', 'year', 'division'] then
        return new;
    end if;
    raise exception 'The ledger is append-only. Take a fact back by one that reverses it.';
end $$;
create trigger append_only before update or delete on result_fact for each row execute function ledger_is_append_only();
create trigger no_truncate before truncate on result_fact for each statement execute function ledger_is_append_only();
create trigger append_only before update or delete on result_share for each row execute function ledger_is_append_only();
create trigger no_truncate before truncate on result_share for each statement execute function ledger_is_append_only();

-- Programmes may not count more than all of a fact, whoever adds shares at the same time.
create function shares_add_up() returns trigger language plpgsql as $$
declare
    over record;
begin
    if exists (select from added a left join result_fact f on f.id = a.fact_id and f.centre_id = a.centre_id
               left join programme p on p.id = a.programme_id and p.centre_id = a.centre_id
               where f.id is null or p.id is null) then
        raise exception 'A share names no fact or no programme of its centre.' using errcode = 'foreign_key_violation';
    end if;
    -- facts of this transaction are nobody else's yet
    perform 1 from result_fact where id in (select fact_id from added) and xmin <> pg_current_xact_id()::xid
    order by id for no key update;
    select s.fact_id, sum(s.share) as sum into over from result_share s
    where s.fact_id in (select fact_id from added) group by s.fact_id having sum(s.share) > 1 limit 1;
    if found then
        raise exception 'Programmes share % % of fact %: at most 100 %% are there.', over.sum * 100, '%', over.fact_id
            using errcode = 'check_violation', constraint = 'result_share_sum';
    end if;
    return null;
end $$;
create trigger add_up after insert on result_share referencing new table as added
    for each statement execute function shares_add_up();

create function programme_follow() returns trigger language plpgsql as $$
begin
    insert into programme_sum (centre_id, programme_id, indicator, status, year, currency, money_year, place_id, division,
        channel, facts, value, u2)
    select f.centre_id, s.programme_id, indicator, status, year, currency, extract(year from money_date)::smallint,
        place_id, division, channel, sum(case when reverses is null then 1 else -1 end), sum(value * share),
        coalesce(sum(case when reverses is null then u * u else -u * u end * share * share), 0)
    from added s join result_fact f on f.id = s.fact_id group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 order by indicator, status;

    with present as (
        select distinct code, presence from indicator where presence <> ''
        union all select distinct code, 'any' from indicator),
    by_year as materialized (
        select f.centre_id, f.company_id, programme_id, presence, year, place_id, division, channel,
            sum(case when status <> 'claimed' then 0 when reverses is null then 1 else -1 end) as claimed,
            sum(case when status <> 'implemented' then 0 when reverses is null then 1 else -1 end) as implemented,
            sum(case when status <> 'verified' then 0 when reverses is null then 1 else -1 end) as verified,
            sum(case when status <> 'reported' then 0 when reverses is null then 1 else -1 end) as reported
        from added s join result_fact f on f.id = s.fact_id join present on code = indicator
        where f.company_id is not null group by 1, 2, 3, 4, 5, 6, 7, 8)
    insert into programme_presence (centre_id, company_id, programme_id, presence, year, place_id, division, channel,
        claimed, implemented, verified, reported)
    select * from by_year
    union all
    select centre_id, company_id, programme_id, presence, 0, place_id, division, channel,
        sum(claimed), sum(implemented), sum(verified), sum(reported)
    from by_year group by 1, 2, 3, 4, 6, 7, 8
    order by presence, year, programme_id, company_id;
    return null;
end $$;
create trigger follow after insert on result_share referencing new table as added
    for each statement execute function programme_follow();

-- As in_scope, with the scope asked once for the whole query: these tables are read by the million. Of a case the planner
-- expects that half of the rows pass, of conditions joined by or almost none, and chooses slow plans.
do $$
declare
    name text;
    of_company constant text := 'case (select scope_reach()) when ''system'' then true '
        'when ''centre'' then centre_id = (select scope_centre()) '
        'when ''company'' then centre_id = (select scope_centre()) and company_id = (select scope_company()) '
        'else false end';
begin
    foreach name in array array['result_fact', 'result_share', 'result_sum', 'result_year', 'result_presence',
            'programme_sum', 'programme_presence'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
    end loop;
    foreach name in array array['result_fact', 'result_share', 'result_presence', 'programme_presence'] loop
        execute format('create policy own on %I using (%s)', name, of_company);
    end loop;
end $$;
-- A company's own fact adds to the sums of its centre, which it does not see.
do $$
declare
    name text;
begin
    foreach name in array array['result_sum', 'result_year', 'programme_sum'] loop
        execute format('create policy read_own on %I for select using (case (select scope_reach()) when ''system'' then true '
            'when ''centre'' then centre_id = (select scope_centre()) else false end)', name);
        execute format('create policy append on %I for insert with check ((select scope_reach()) = ''system'' '
            'or centre_id = (select scope_centre()))', name);
    end loop;
end $$;

-- There is a row once results from before the ledger are in it.
create table result_backfill (done boolean primary key check (done), at timestamptz not null default now());
