-- SPDX-License-Identifier: Apache-2.0
-- The answers that stand: until they are renewed, the same question gets the same one.

-- an entry may only say that others were shown what another entry shows
alter table release_log add column same_as uuid references release_log;
create index on release_log (same_as);

create table release_standing (
    centre_id uuid not null references centre,
    indicator text not null,
    title text not null,
    -- null: nothing that can be shown
    release_id uuid references release_log,
    content jsonb,
    released_at timestamptz not null,
    checked_at timestamptz not null,
    primary key (centre_id, indicator, title),
    check ((release_id is null) = (content is null))
);
alter table release_standing enable row level security;
alter table release_standing force row level security;
create policy system on release_standing using (scope_reach() = 'system');
