-- SPDX-License-Identifier: Apache-2.0
-- The eighteen tasks of an assessment, and every state that each was in.

create table assessment_task (
    -- made of the assessment and the number, so that two computers give a task the same id
    id uuid primary key,
    assessment_id uuid not null references assessment,
    centre_id uuid not null,
    company_id uuid not null,
    number int not null check (number between 1 and 18),
    state text not null default 'open' check (state in ('open', 'doing', 'done', 'skipped')),
    reason text not null default '',
    responsible text not null default '',
    due date,
    note text not null default '',
    done_at timestamptz,
    done_by text,
    signed_at timestamptz,
    signed_by text,
    version int not null default 0,
    unique (assessment_id, number),
    check (state <> 'skipped' or reason <> ''),
    check ((state = 'done') = (done_at is not null)),
    check (signed_at is null or state = 'done')
);

create table assessment_task_change (
    id bigint generated always as identity primary key,
    task_id uuid not null references assessment_task,
    centre_id uuid not null,
    company_id uuid not null,
    state text not null,
    reason text not null,
    note text not null,
    signed boolean not null,
    at timestamptz not null default now(),
    author_id uuid,
    author text not null
);
create index on assessment_task_change (task_id, id);

-- Every assessment has all of them from its beginning.
create function add_tasks() returns trigger language plpgsql as $$
begin
    insert into assessment_task (id, assessment_id, centre_id, company_id, number)
    select md5(new.id || '/task/' || task)::uuid, new.id, new.centre_id, new.company_id, task
    from generate_series(1, 18) as task
    on conflict do nothing;
    return null;
end $$;
create trigger tasks after insert on assessment for each row execute function add_tasks();

insert into assessment_task (id, assessment_id, centre_id, company_id, number)
select md5(assessment.id || '/task/' || task)::uuid, assessment.id, centre_id, company_id, task
from assessment, generate_series(1, 18) as task;

alter table assessment_task enable row level security;
alter table assessment_task force row level security;
create policy own on assessment_task using (in_scope(centre_id, company_id));
alter table assessment_task_change enable row level security;
alter table assessment_task_change force row level security;
create policy own on assessment_task_change using (in_scope(centre_id, company_id));

create trigger audited after update or delete on assessment_task for each row execute function audit();
