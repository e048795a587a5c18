// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes facts back by facts that reverse them, and says again what was taken back. */
final class Reversals {
    /** What some records say, looked up record by record. */
    private static final String SAID =
            """
            unnest(?::text[]) as told (record) cross join lateral (
                select * from result_fact where source_record = told.record and centre_id = ? and source_kind = ?
                    and reverses is null offset 0) f\
            """;

    private final JdbcClient database;

    Reversals(JdbcClient database) {
        this.database = database;
    }

    /** Reverses all that stands of some records. */
    void takeBack(UUID centre, String kind, Collection<String> records) {
        reverse(
                database.sql(
                                "select f.id from "
                                        + SAID
                                        + " where (select id from result_fact where reverses = f.id limit 1) is null")
                        .params(records.toArray(String[]::new), centre, kind)
                        .query(UUID.class)
                        .list());
    }

    void reverse(Collection<UUID> facts) {
        if (facts.isEmpty()) {
            return;
        }
        var ids = facts.stream().map(UUID::toString).toArray(String[]::new);
        database.sql(
                        """
                        insert into result_fact (%s, reverses)
                        select md5(id || '/reversed')::uuid, centre_id, company_id, subject_id, indicator, from_day,
                            until_day, -value, u, unit, -given_value, given_unit, currency, money_date, status, place_id,
                            scheme, sector, channel, category, source_kind, source_record, source_part, source_label,
                            source_path, id
                        from result_fact where id = any (?::text[]::uuid[]) and reverses is null
                        on conflict (id) do nothing
                        """
                                .formatted(Staging.COLUMNS))
                .param(ids)
                .update();
        database.sql(
                        """
                        insert into result_share (fact_id, programme_id, centre_id, company_id, share)
                        select r.id, s.programme_id, s.centre_id, s.company_id, s.share
                        from result_fact r join result_share s on s.fact_id = r.reverses
                        where r.reverses = any (?::text[]::uuid[]) on conflict (fact_id, programme_id) do nothing
                        """)
                .param(ids)
                .update();
    }

    /** Says again, as it was said, what some records said last and was taken back. */
    void putBack(UUID centre, String kind, Collection<String> records) {
        var ids = records.toArray(String[]::new);
        database.sql(
                        """
                        with newest as (
                            select distinct on (f.source_record, split_part(f.source_part, '#', 1)) f.*,
                                split_part(f.source_part, '#', 1) as part,
                                count(*) over (partition by f.source_record, split_part(f.source_part, '#', 1)) as times
                            from %s
                            order by f.source_record, split_part(f.source_part, '#', 1), length(f.source_part) desc,
                                f.source_part desc)
                        insert into result_fact (%s)
                        select md5(id || '/again')::uuid, centre_id, company_id, subject_id, indicator, from_day, until_day,
                            value, u, unit, given_value, given_unit, currency, money_date, status, place_id, scheme, sector,
                            channel, category, source_kind, source_record, part || '#' || (times + 1), source_label,
                            source_path
                        from newest where (select id from result_fact where reverses = newest.id limit 1) is not null
                        """
                                .formatted(SAID, Staging.COLUMNS))
                .params(ids, centre, kind)
                .update();
        database.sql(
                        """
                        insert into result_share (fact_id, programme_id, centre_id, company_id, share)
                        select a.id, s.programme_id, s.centre_id, s.company_id, s.share
                        from %s join result_share s on s.fact_id = f.id
                        join result_fact a on a.id = md5(f.id || '/again')::uuid
                        on conflict (fact_id, programme_id) do nothing
                        """
                                .formatted(SAID))
                .params(ids, centre, kind)
                .update();
    }
}
