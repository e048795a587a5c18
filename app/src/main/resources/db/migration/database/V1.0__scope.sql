-- SPDX-License-Identifier: Apache-2.0
-- Whose rows a connection may see: set by the application with every connection that it hands out.

-- system, centre, company or none
create function scope_reach() returns text language sql stable parallel safe
return coalesce(nullif(current_setting('openrecp.scope', true), ''), 'none');

create function scope_centre() returns uuid language sql stable parallel safe
return nullif(current_setting('openrecp.centre', true), '')::uuid;

create function scope_company() returns uuid language sql stable parallel safe
return nullif(current_setting('openrecp.company', true), '')::uuid;

create function scope_actor() returns uuid language sql stable parallel safe
return nullif(current_setting('openrecp.actor', true), '')::uuid;

-- Whether the row of a company of a centre is within the scope. Use it in the policy of every table of company data.
create function in_scope(centre uuid, company uuid) returns boolean language sql stable parallel safe
return case scope_reach()
    when 'system' then true
    when 'centre' then centre = scope_centre()
    when 'company' then centre = scope_centre() and company = scope_company()
    else false
end;

-- Server-side sessions (Spring Session's own columns), so that they survive a restart and can be ended.
create table spring_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index on spring_session (expiry_time);
create index on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
