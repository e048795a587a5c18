-- SPDX-License-Identifier: Apache-2.0
-- Makes the copies that table copy names. An id keeps its end and begins as its copy says, so that every reference
-- leads to the copy, in columns as in documents; all that a copy has is of its own company.
insert into assessment (id, centre_id, company_id, title, state, revision, version, created_at, changed_at)
select c.id, c.centre, c.company, c.title, a.state, a.revision, a.version, c.opened, c.changed
from copy c join assessment a on a.id = c.template;

insert into sheet_row (id, assessment_id, centre_id, company_id, sheet, position, fields, heads)
select replace(r.id::text, c.was, c.tag)::uuid, c.id, c.centre, c.company, r.sheet, r.position, r.fields,
       replace(r.heads::text, c.was, c.tag)::json
from copy c join sheet_row r on r.assessment_id = c.template;

insert into field_change (id, assessment_id, centre_id, company_id, row_id, field, value, parents, at, author_id, author)
select replace(f.id::text, c.was, c.tag)::uuid, c.id, c.centre, c.company, replace(f.row_id::text, c.was, c.tag)::uuid,
       f.field, f.value, replace(f.parents::text, c.was, c.tag)::uuid[], c.opened, f.author_id, f.author
from copy c join field_change f on f.assessment_id = c.template;

insert into frozen_revision (assessment_id, centre_id, company_id, number, rows, reason, at, author_id, author)
select c.id, c.centre, c.company, r.number, replace(r.rows::text, c.was, c.tag)::json, r.reason, c.changed, r.author_id, r.author
from copy c join frozen_revision r on r.assessment_id = c.template;

insert into assessment_result (assessment_id, centre_id, company_id, version, computed_at, quick, verdict, worrying,
    currency, losses, losses_uncertainty, loss_share, co2e, co2e_uncertainty, saving, open_losses, rows)
select c.id, c.centre, c.company, r.version, c.changed, r.quick, r.verdict, r.worrying, r.currency, r.losses,
       r.losses_uncertainty, r.loss_share, r.co2e, r.co2e_uncertainty, r.saving, r.open_losses,
       replace(r.rows::text, c.was, c.tag)::json
from copy c join assessment_result r on r.assessment_id = c.template;

insert into result_chapter (assessment_id, centre_id, company_id, version, language, position, key, title, html)
select c.id, c.centre, c.company, r.version, r.language, r.position, r.key, r.title, replace(r.html, c.was, c.tag)
from copy c join result_chapter r on r.assessment_id = c.template;

insert into result_file (assessment_id, centre_id, company_id, version, language, name, content, size, written_at)
select c.id, c.centre, c.company, r.version, r.language, r.name, r.content, r.size, c.changed
from copy c join result_file r on r.assessment_id = c.template;

-- How far the tasks are, each kept with its state.
create temporary table progress on commit drop as
select a.id, a.changed_at, (select author from field_change f where f.assessment_id = a.id limit 1) as author,
       case when a.state = 'frozen' then 18 else (hashtextextended(a.id::text, 1) & 15)::int end as done
from assessment a;

update assessment_task t
set state = 'done', done_at = p.changed_at, done_by_name = p.author, responsible = p.author, due = p.changed_at::date, version = 1
from progress p where p.id = t.assessment_id and t.number <= p.done;

insert into record_change (id, assessment_id, centre_id, company_id, kind, record_id, field, value, parents, at, author)
select md5(t.id || '/' || told.field)::uuid, t.assessment_id, t.centre_id, t.company_id, 'task', t.id, told.field, told.value, '{}',
       t.done_at, t.done_by_name
from assessment_task t, lateral (values ('state', t.state), ('responsible', t.responsible), ('due', t.due::text)) told (field, value)
where t.state = 'done';

-- Three causes of losses where there are streams.
insert into loss_cause (id, assessment_id, centre_id, company_id, stream_row, cause_group, text, at, author)
select md5(r.id || '/cause')::uuid, r.assessment_id, r.centre_id, r.company_id, r.id,
       (array['input', 'technology', 'execution', 'product', 'waste_handling'])[1 + (hashtextextended(r.id::text, 2) & 3)],
       'Thiết bị cũ, không có đồng hồ đo', p.changed_at, p.author
from sheet_row r join progress p on p.id = r.assessment_id
where r.sheet = 'streams' and r.position between 2 and 4;

insert into option_cause (option_row, cause_id, assessment_id, centre_id, company_id)
select o.id, c.id, o.assessment_id, o.centre_id, o.company_id
from sheet_row o join sheet_row s on s.assessment_id = o.assessment_id and s.sheet = 'streams' and s.position = o.position + 1
    join loss_cause c on c.stream_row = s.id
where o.sheet = 'options';

insert into option_screening (option_row, assessment_id, centre_id, company_id, decision, reason, at, author)
select r.id, r.assessment_id, r.centre_id, r.company_id,
       case r.fields ->> 'status' when 'study' then 'study' when 'rejected' then 'reject' else 'now' end,
       'Theo cuộc họp với nhà máy', p.changed_at, p.author
from sheet_row r join progress p on p.id = r.assessment_id
where r.sheet = 'options' and coalesce(r.fields ->> 'status', 'idea') <> 'idea';

insert into option_implementation (option_row, assessment_id, centre_id, company_id, done_on, cost, currency, note, at, author)
select r.id, r.assessment_id, r.centre_id, r.company_id, p.changed_at::date, 1000000 + (hashtextextended(r.id::text, 3) & 16777215),
       'VND', 'Đã nghiệm thu', p.changed_at, p.author
from sheet_row r join progress p on p.id = r.assessment_id
where r.sheet = 'options' and r.fields ->> 'status' = 'implemented';

insert into saving_claim (id, option_row, assessment_id, centre_id, company_id, resource, unit, use_before, use_after,
    from_date, until_date, method, money, currency, note, at, claimed_by, claimed_by_name, verified, verdict_note,
    judged_at, judged_by, judged_by_name)
select md5(i.option_row || '/claim')::uuid, i.option_row, i.assessment_id, i.centre_id, i.company_id, 'Điện', 'kWh', 120000, 96000,
       i.done_on, i.done_on + 365, 'B', 48000000, 'VND', '', i.at, '00000000-0000-4000-8000-000000000001', i.author, v.yes,
       case when v.yes then 'Đúng với công tơ' end, case when v.yes then i.at end,
       case when v.yes then '00000000-0000-4000-8000-000000000002'::uuid end, case when v.yes then 'Trần Thị Quản lý 1' end
from option_implementation i, lateral (select case when hashtextextended(i.option_row::text, 4) & 1 = 1 then true end as yes) v;

-- One company in four enters its months; those who sign in do.
create temporary table entering on commit drop as
select id, centre_id from company
where hashtextextended(id::text, 5) & 3 = 0 or id in (select company_id from account);

insert into monthly_item (centre_id, company_id, slot, unit)
select e.centre_id, e.id, item.slot, item.unit
from entering e, (values ('output', 't'), ('electricity', 'kWh'), ('water', 'm3'), ('fuel', 't')) item (slot, unit);

insert into monthly_entry (centre_id, company_id, month, item, amount, unit, cost, author)
select i.centre_id, i.company_id, (date_trunc('month', now()) - n * interval '1 month')::date, i.slot,
       100 + (hashtextextended(i.id::text || n, 6) & 1023), i.unit, case when i.slot <> 'output' then 1000000 end, 'Lê Thị Nhà máy'
from monthly_item i, generate_series(1, 24) n;

insert into company_message (id, centre_id, company_id, from_company, text, author, at)
select md5(e.id || '/message/' || n)::uuid, e.centre_id, e.id, n % 2 = 0, 'Đề nghị kiểm tra số liệu nước tháng trước.', 'Nguyễn Văn B', now() - n * interval '1 day'
from entering e, generate_series(1, 12) n;

insert into site (id, centre_id, company_id, name, address)
select md5(id || '/site/' || n)::uuid, centre_id, id, 'Nhà máy ' || n, address from company, generate_series(1, 2) n;

insert into contact (id, centre_id, company_id, name, job, email)
select md5(id || '/contact/' || n)::uuid, centre_id, id, 'Đỗ Văn ' || n, 'Quản đốc', 'contact' || n || '@load.example' from company, generate_series(1, 2) n;
