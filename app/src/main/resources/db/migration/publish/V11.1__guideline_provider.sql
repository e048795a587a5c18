-- SPDX-License-Identifier: Apache-2.0
-- Guidelines by sector, and who offers services where.

-- Personal data: the audit trail says that they changed, not what they were, so that to change them here is to erase them.
create table service_provider (
    id uuid primary key,
    centre_id uuid not null references centre,
    kind text not null check (kind in ('firm', 'supplier', 'laboratory', 'institute', 'bank', 'expert')),
    -- of the organisation; of an expert, the person's
    name text not null check (name <> ''),
    about_en text not null,
    about_vi text not null,
    technologies text not null,
    services text[] not null,
    sectors text[] not null,
    -- ids of provinces, or of a country for all of it
    places text[] not null,
    languages text[] not null,
    -- what the provider agreed to show
    contact_person text not null default '',
    email text not null default '',
    phone text not null default '',
    website text not null default '',
    consent_person text not null default '',
    consent_day date,
    consent_channel text not null default '',
    -- version of the text that was agreed to
    consent_version int,
    changed_at timestamptz not null default now(),
    published_at timestamptz,
    withdrawn_at timestamptz,
    withdrawal text,
    search text not null generated always as (fold(name || ' ' || about_en || ' ' || about_vi || ' ' || technologies)) stored,
    -- nobody is listed without consent
    check (published_at is null or (consent_day is not null and consent_person <> '' and consent_version is not null))
);
create index on service_provider (centre_id, changed_at);
alter table service_provider enable row level security;
alter table service_provider force row level security;
create policy own on service_provider using (
    scope_reach() = 'system' or (scope_reach() = 'centre' and centre_id = scope_centre()));
create policy everybody on service_provider for select using (published_at is not null and withdrawn_at is null);
create trigger audited after insert or update or delete on service_provider for each row
    execute function audit('name', 'about_en', 'about_vi', 'technologies', 'contact_person', 'email', 'phone', 'website',
        'consent_person', 'search');

-- What a centre writes; a version of it is what everybody reads.
create table guideline (
    id uuid primary key,
    centre_id uuid not null references centre,
    sector text not null check (sector <> ''),
    title_en text not null,
    title_vi text not null,
    body_en text not null,
    body_vi text not null,
    -- a PDF among the files; null: none
    file_id uuid references evidence,
    changed_at timestamptz not null default now(),
    -- at least one language is whole
    check ((title_en <> '' and body_en <> '') or (title_vi <> '' and body_vi <> ''))
);
create index on guideline (centre_id, changed_at);
alter table guideline enable row level security;
alter table guideline force row level security;
create policy own on guideline using (
    scope_reach() = 'system' or (scope_reach() = 'centre' and centre_id = scope_centre()));
create trigger audited after insert or update or delete on guideline for each row execute function audit('body_en', 'body_vi');

create table guideline_version (
    id uuid primary key default gen_random_uuid(),
    guideline_id uuid not null references guideline,
    centre_id uuid not null references centre,
    number int not null check (number > 0),
    sector text not null,
    title_en text not null,
    title_vi text not null,
    body_en text not null,
    body_vi text not null,
    file_id uuid references evidence,
    published_at timestamptz not null default now(),
    published_by uuid default scope_actor(),
    -- replaced by a later version, or withdrawn; null: it stands
    ended_at timestamptz,
    unique (guideline_id, number)
);
create unique index on guideline_version (guideline_id) where ended_at is null;
alter table guideline_version enable row level security;
alter table guideline_version force row level security;
create policy own on guideline_version using (
    scope_reach() = 'system' or (scope_reach() = 'centre' and centre_id = scope_centre()));
create policy everybody on guideline_version for select using (ended_at is null);
create trigger audited after insert or update or delete on guideline_version for each row
    execute function audit('body_en', 'body_vi');

drop trigger audited on case_study;
create trigger audited after insert or update or delete on case_study for each row
    execute function audit('challenge_en', 'challenge_vi', 'done_en', 'done_vi', 'consent_person', 'consent_role');
