-- SPDX-License-Identifier: Apache-2.0
-- Who took which file in: what it brought stands under the names that the file says.

create table transfer_taken (
    id uuid primary key,
    assessment_id uuid not null references assessment,
    centre_id uuid not null,
    company_id uuid not null,
    sha256 char(64) not null, -- of the file
    changes int not null check (changes > 0), -- that were new
    at timestamptz not null default now(),
    author_id uuid,
    author text not null
);
create index on transfer_taken (assessment_id, at);

alter table transfer_taken enable row level security;
alter table transfer_taken force row level security;
create policy own on transfer_taken using (in_scope(centre_id, company_id));
create trigger audited after insert or update or delete on transfer_taken for each row execute function audit();

-- null: made here
alter table field_change add column taken_id uuid references transfer_taken deferrable initially deferred;
alter table record_change add column taken_id uuid references transfer_taken deferrable initially deferred;
