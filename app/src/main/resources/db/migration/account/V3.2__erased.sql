-- SPDX-License-Identifier: Apache-2.0
-- An erased account stays closed.

alter table account
    add column erased_at timestamptz,
    add constraint account_erased_is_closed check (erased_at is null or disabled_at is not null and password is null);
