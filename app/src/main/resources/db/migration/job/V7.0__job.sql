-- SPDX-License-Identifier: Apache-2.0
-- Long work: what runs, how far it is, how it ended. A process that dies leaves its rows behind; they are found by their last beat.

create table job (
    id uuid primary key,
    centre_id uuid not null references centre,
    company_id uuid not null,
    kind text not null check (kind <> ''),
    subject_id uuid not null,
    state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled', 'interrupted')),
    percent int not null default 0 check (percent between 0 and 100),
    stage text,
    message text,
    arguments text[] not null default '{}',
    result text, -- a path of this site
    by uuid,
    process uuid not null,
    beat_at timestamptz not null default now(),
    cancel_asked boolean not null default false,
    queued_at timestamptz not null default now(),
    started_at timestamptz,
    ended_at timestamptz,
    check ((state in ('queued', 'running')) = (ended_at is null))
);
create unique index job_once on job (kind, subject_id) where ended_at is null;
create index on job (kind, subject_id, queued_at);

alter table job enable row level security;
alter table job force row level security;
create policy own on job using (in_scope(centre_id, company_id));
