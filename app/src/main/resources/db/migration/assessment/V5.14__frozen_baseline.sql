-- SPDX-License-Identifier: Apache-2.0
-- What a frozen revision was compared with.

alter table frozen_revision
    add column baseline_id uuid references assessment,
    add column baseline_revision int;
