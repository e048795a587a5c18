-- SPDX-License-Identifier: Apache-2.0
-- Whose name stands beside a task, so that it can be erased with the person's other data.

alter table assessment_task add column done_by_id uuid, add column signed_by_id uuid;
alter table assessment_task rename column done_by to done_by_name;
alter table assessment_task rename column signed_by to signed_by_name;
alter table assessment_task rename column done_by_id to done_by;
alter table assessment_task rename column signed_by_id to signed_by;

update assessment_task set done_by = change.author_id
from (
    select distinct on (task_id) task_id, author_id, author from assessment_task_change
    where state = 'done' order by task_id, id) as change
where change.task_id = assessment_task.id and change.author = done_by_name;

update assessment_task set signed_by = change.author_id
from (
    select distinct on (task_id) task_id, author_id, author from assessment_task_change
    where signed order by task_id, id) as change
where change.task_id = assessment_task.id and change.author = signed_by_name;
