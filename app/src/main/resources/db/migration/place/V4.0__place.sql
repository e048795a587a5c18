-- SPDX-License-Identifier: Apache-2.0
-- Countries and their administrative units over time; the same for every centre, loaded from the lists of module place.

create table place (
    id text primary key,
    level text not null check (level in ('country', 'province')),
    country char(3) not null,
    code text not null,
    name text not null check (name <> ''),
    name_en text not null check (name_en <> ''),
    region text,
    valid_from date,
    valid_until date,
    successor text references place deferrable initially deferred,
    source text not null check (source <> ''),
    check (valid_until >= valid_from)
);
create index on place (country, code);
