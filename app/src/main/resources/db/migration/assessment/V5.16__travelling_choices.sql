-- SPDX-License-Identifier: Apache-2.0
-- What an assessment is compared with, and frozen revisions, travel in files: a revision has an id that is the same
-- everywhere, and what an assessment is compared with may be on another computer alone.

select set_config('openrecp.scope', 'system', true);

alter table frozen_revision
    drop constraint frozen_revision_pkey,
    add column id uuid primary key default gen_random_uuid(),
    -- approved on another computer, by somebody of there
    add column elsewhere boolean not null default false,
    add check (author_id is null or not elsewhere);
create unique index on frozen_revision (assessment_id, number) where not elsewhere;
create index on frozen_revision (assessment_id, at);

drop trigger baseline_audited on assessment;
do $$
declare
    name text;
begin
    foreach name in array array['assessment', 'assessment_result', 'frozen_revision'] loop
        execute format('alter table %I drop constraint %I', name, name || '_baseline_id_fkey');
        execute format('alter table %I rename column baseline_revision to baseline_number', name);
        execute format('alter table %I add column baseline_revision uuid', name);
        execute format(
            'update %I t set baseline_revision = f.id from frozen_revision f
             where f.assessment_id = t.baseline_id and f.number = t.baseline_number', name);
        execute format('alter table %I drop column baseline_number', name);
    end loop;
end $$;
alter table assessment add check (baseline_id <> id or baseline_revision is not null);
create trigger baseline_audited after update of baseline_id, baseline_revision on assessment
    for each row execute function audit();

insert into record_change (id, assessment_id, centre_id, company_id, kind, record_id, field, value, parents, at, author)
select gen_random_uuid(), id, centre_id, company_id, 'baseline', id, 'baseline',
       concat_ws('/', baseline_id, baseline_revision), '{}', changed_at, 'OpenRECP'
from assessment where baseline_id is not null;
