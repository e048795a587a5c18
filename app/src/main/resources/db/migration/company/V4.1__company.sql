-- SPDX-License-Identifier: Apache-2.0
-- Companies of a centre. One that was merged into another stays, so that its id leads there.

-- Text as it is searched: without marks, đ as d, lower case, single spaces. The same as class Folded.
create function fold(written text) returns text language sql immutable parallel safe
return btrim(regexp_replace(
    lower(translate(regexp_replace(normalize(coalesce(written, ''), NFD), '[\u0300-\u036f]', '', 'g'), 'Đđ', 'Dd')),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f]+', ' ', 'g'));

create table company (
    id uuid primary key default gen_random_uuid(),
    centre_id uuid not null references centre,
    version int not null default 0,
    merged_into uuid references company,
    name text not null check (name <> ''),
    name_en text,
    short_name text,
    tax_code text,
    isic text,
    vsic text,
    size_class text check (size_class in ('micro', 'small', 'medium', 'large')),
    ownership text check (ownership in ('state', 'private', 'foreign', 'joint', 'cooperative', 'household')),
    employees int check (employees >= 0),
    women int check (women between 0 and employees),
    address text,
    place_id text references place,
    website text,
    created_at timestamptz not null default now(),
    search text not null generated always as (fold(
        name || ' ' || coalesce(name_en, '') || ' ' || coalesce(short_name, '') || ' ' || coalesce(tax_code, ''))) stored,
    check (merged_into <> id)
);
create index on company (centre_id, name collate "vi-x-icu", id) where merged_into is null;
create index on company (centre_id, tax_code);
create index on company (merged_into) where merged_into is not null;

alter table company enable row level security;
alter table company force row level security;
create policy own on company using (in_scope(centre_id, id));
create trigger audited after insert or update or delete on company for each row execute function audit();
