-- SPDX-License-Identifier: Apache-2.0
-- Figures as others printed them, where there are no records: never added to what is computed. Each change is a new version, each
-- version stays.

create table reported_figure (
    id uuid not null,
    version int not null check (version > 0),
    centre_id uuid not null references centre,
    ref text not null,
    title_en text not null,
    title_vi text not null,
    scope_en text not null,
    scope_vi text not null,
    as_of text not null, -- ISO 8601: a day, month or year, or two with / between; empty: not said
    document text not null check (document <> ''),
    document_date text not null, -- as it says itself
    locator text not null, -- page, section, address
    ambiguity text not null,
    reading_en text not null,
    reading_vi text not null,
    quote text not null,
    quote_language text not null,
    withdrawn text check (withdrawn <> ''), -- why; null: it stands
    author_id uuid,
    author text not null,
    at timestamptz not null default clock_timestamp(),
    primary key (id, version),
    check (title_en <> '' or title_vi <> '')
);
create index on reported_figure (centre_id, id, version);

create table reported_amount (
    figure_id uuid not null,
    version int not null,
    number int not null,
    centre_id uuid not null references centre,
    part_en text not null,
    part_vi text not null,
    printed text not null, -- empty: a reading that follows from others, not printed itself
    qualifier text not null,
    low numeric, -- null: no number
    high numeric,
    unit text not null,
    reading text not null, -- which of the readings this belongs to; empty: all
    indicator text not null, -- code of what would compute it; empty: nothing does
    primary key (figure_id, version, number),
    foreign key (figure_id, version) references reported_figure,
    check ((low is null) = (high is null)),
    check (low <= high)
);

create function reported_stays() returns trigger language plpgsql as $$
begin
    raise exception 'A version of a reported figure stays. Add a new one.';
end $$;
create trigger stays before update or delete on reported_figure for each row execute function reported_stays();
create trigger stays before update or delete on reported_amount for each row execute function reported_stays();

alter table reported_figure enable row level security;
alter table reported_figure force row level security;
create policy own on reported_figure using (in_scope(centre_id, null));
alter table reported_amount enable row level security;
alter table reported_amount force row level security;
create policy own on reported_amount using (in_scope(centre_id, null));

create trigger audited after insert or update or delete on reported_figure for each row execute function audit();
