-- SPDX-License-Identifier: Apache-2.0
-- Files and photos that stand behind tasks, causes, options and bills. Nothing is ever overwritten: a deleted file is a tombstone.

create table evidence (
    id uuid primary key,
    centre_id uuid not null references centre,
    company_id uuid not null,
    owner_kind text not null check (owner_kind <> ''),
    owner_id uuid not null,
    name text not null check (name <> ''),
    media_type text not null,
    size bigint not null check (size > 0),
    sha256 char(64) not null, -- of the content as it is kept
    sent_sha256 char(64) not null, -- of the content as it was sent: a picture is written anew
    thumbnail bytea,
    uploaded_by uuid,
    at timestamptz not null default now(),
    deleted_at timestamptz,
    deleted_by uuid
);
create unique index evidence_once on evidence (owner_kind, owner_id, sent_sha256) where deleted_at is null;
create index on evidence (company_id);

create table evidence_chunk (
    evidence_id uuid not null references evidence,
    number int not null check (number >= 0),
    content bytea not null,
    primary key (evidence_id, number)
);
-- What was compressed already is not compressed again.
alter table evidence_chunk alter column content set storage external;
alter table evidence alter column thumbnail set storage external;

alter table evidence enable row level security;
alter table evidence force row level security;
create policy own on evidence using (in_scope(centre_id, company_id));
alter table evidence_chunk enable row level security;
alter table evidence_chunk force row level security;
create policy own on evidence_chunk using (exists (select from evidence where evidence.id = evidence_id));

create trigger audited after insert or update or delete on evidence for each row execute function audit('thumbnail');
