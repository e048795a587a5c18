-- SPDX-License-Identifier: Apache-2.0
-- What was computed of an assessment: a summary per version, and of the newest its chapters and files.

-- The assessment to compare with: as it stands, or one of its frozen revisions, which may be of its own.
alter table assessment
    add column baseline_id uuid references assessment,
    add column baseline_revision int,
    add check (baseline_id <> id or baseline_revision is not null);
create trigger baseline_audited after update of baseline_id, baseline_revision on assessment
    for each row execute function audit();

-- Of one version of the data; older ones stay as the history of the figures.
create table assessment_result (
    assessment_id uuid not null references assessment,
    centre_id uuid not null,
    company_id uuid not null,
    version bigint not null,
    computed_at timestamptz not null default now(),
    baseline_id uuid references assessment,
    baseline_revision int,
    -- of a baseline as it stood
    baseline_version bigint,
    -- why nothing could be computed; null: it was, and all that follows is known
    problems json,
    quick boolean,
    verdict text,
    worrying boolean,
    -- of all money here
    currency text,
    -- cost of losses per year, null from bills alone; its standard uncertainty; share 0…1 of all costs
    losses double precision,
    losses_uncertainty double precision,
    loss_share double precision,
    -- t CO2e per year
    co2e double precision,
    co2e_uncertainty double precision,
    -- of the options that are best together, per year; null without options
    saving double precision,
    -- dear losses that no option acts on
    open_losses json,
    -- the rows that it was computed from, so that every figure can be explained
    rows json,
    baseline_rows json,
    primary key (assessment_id, version)
);

create table result_chapter (
    assessment_id uuid not null,
    centre_id uuid not null,
    company_id uuid not null,
    version bigint not null,
    language text not null,
    position int not null,
    key text not null,
    title text not null,
    html text not null,
    primary key (assessment_id, version, language, key),
    foreign key (assessment_id, version) references assessment_result
);

-- What can be taken away: results.json of every result; reports once somebody wanted one.
create table result_file (
    assessment_id uuid not null,
    centre_id uuid not null,
    company_id uuid not null,
    version bigint not null,
    -- '': of no language
    language text not null,
    name text not null,
    content bytea not null,
    size int not null,
    written_at timestamptz not null default now(),
    primary key (assessment_id, version, language, name),
    foreign key (assessment_id, version) references assessment_result
);

do $$
declare
    name text;
begin
    foreach name in array array['assessment_result', 'result_chapter', 'result_file'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own on %I using (in_scope(centre_id, company_id))', name);
    end loop;
end $$;

-- Chapters and files follow from the result: its entry in the trail is enough.
create trigger audited after insert or update or delete on assessment_result
    for each row execute function audit('rows', 'baseline_rows', 'problems', 'open_losses');
