-- SPDX-License-Identifier: Apache-2.0
-- What a centre chose to show to everybody: figures, case studies, answered questions.

-- Everybody may read what is published and not withdrawn.
create table published_figure (
    id uuid primary key,
    centre_id uuid not null references centre,
    title_en text not null check (title_en <> ''),
    title_vi text not null check (title_vi <> ''),
    indicator text not null,
    indicator_version int not null,
    -- claimed, implemented or verified
    basis text not null,
    unit text not null,
    -- what rows and columns are: place, division, year
    row_by text not null,
    column_by text,
    from_year int,
    until_year int,
    -- its entry in the log of releases
    release_id uuid not null references release_log,
    -- the cells that may be shown, and which are left out; nothing else
    content jsonb not null,
    published_at timestamptz not null default now(),
    published_by uuid default scope_actor(),
    withdrawn_at timestamptz
);
create index on published_figure (centre_id, published_at);
alter table published_figure enable row level security;
alter table published_figure force row level security;
create policy own on published_figure using (
    scope_reach() = 'system' or (scope_reach() = 'centre' and centre_id = scope_centre()));
create policy everybody on published_figure for select using (withdrawn_at is null);
create trigger audited after insert or update or delete on published_figure for each row execute function audit('content');

create table case_study (
    id uuid primary key,
    centre_id uuid not null,
    company_id uuid not null references company,
    assessment_id uuid not null,
    title_en text not null check (title_en <> ''),
    title_vi text not null check (title_vi <> ''),
    -- how the company is called: by its name, or as it agreed to
    called_en text not null check (called_en <> ''),
    called_vi text not null check (called_vi <> ''),
    challenge_en text not null,
    challenge_vi text not null,
    done_en text not null,
    done_vi text not null,
    -- the figures of the assessment on the day of publication, with their basis
    figures jsonb not null,
    consent_person text not null default '',
    consent_role text not null default '',
    consent_day date,
    consent_channel text not null default '',
    -- version of the text that was agreed to
    consent_version int,
    changed_at timestamptz not null default now(),
    published_at timestamptz,
    withdrawn_at timestamptz,
    withdrawal text,
    -- nothing is published without consent
    check (published_at is null or (consent_day is not null and consent_person <> '' and consent_version is not null))
);
create index on case_study (centre_id, changed_at);
alter table case_study enable row level security;
alter table case_study force row level security;
create policy own on case_study using (in_scope(centre_id, company_id));
create policy everybody on case_study for select using (published_at is not null and withdrawn_at is null);
create trigger audited after insert or update or delete on case_study for each row
    execute function audit('challenge_en', 'challenge_vi', 'done_en', 'done_vi');

create table public_question (
    id uuid primary key,
    centre_id uuid not null references centre,
    language text not null,
    question text not null check (question <> ''),
    asked_by text not null,
    asked_at timestamptz not null default now(),
    state text not null default 'new' check (state in ('new', 'answered', 'refused')),
    routed_to text not null default '',
    answer text not null default '',
    answered_at timestamptz,
    answered_by uuid
);
create index on public_question (centre_id, asked_at);
alter table public_question enable row level security;
alter table public_question force row level security;
create policy own on public_question using (
    scope_reach() = 'system' or (scope_reach() = 'centre' and centre_id = scope_centre()));
create policy everybody on public_question for select using (state = 'answered');
create trigger audited after insert or update or delete on public_question for each row
    execute function audit('question', 'answer', 'asked_by');

-- The name of a centre, for its public pages: the name is no secret, the rest of the row is its own.
create table public_centre (
    centre_id uuid primary key references centre,
    name text not null
);
create function public_centre_name(id uuid) returns text language sql stable
return (select name from public_centre where centre_id = id);
create function public_centre_follows() returns trigger language plpgsql as $$
begin
    insert into public_centre (centre_id, name) values (new.id, new.name)
    on conflict (centre_id) do update set name = excluded.name;
    return null;
end $$;
create trigger public_name after insert or update of name on centre for each row execute function public_centre_follows();
insert into public_centre (centre_id, name) select id, name from centre;
