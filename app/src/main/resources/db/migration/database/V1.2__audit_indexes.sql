-- SPDX-License-Identifier: Apache-2.0
-- So that a page of the trail is found as quickly among millions of entries.
create index on audit_entry (id) where company_id is null;
create index on audit_entry (centre_id, relation, id);
create index on audit_entry (at);
