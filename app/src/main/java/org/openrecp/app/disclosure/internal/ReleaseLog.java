// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.disclosure.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.disclosure.Disclosures.Question;
import org.openrecp.engine.disclosure.Cell;
import org.openrecp.engine.disclosure.Release;
import org.openrecp.engine.disclosure.SafeTable;
import org.openrecp.engine.disclosure.SafeTable.Published;
import org.openrecp.engine.disclosure.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was released, to whom, by whom: only ever added to. Read by the system alone. */
@Repository
public class ReleaseLog {
    private final JdbcClient database;
    private final JsonMapper json;

    /** An entry as the centre sees it. */
    public record Entry(
            UUID id,
            String title,
            String audience,
            Instant at,
            @Nullable UUID by,
            int shown,
            int cells) {}

    ReleaseLog(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** All tables that were released of an indicator, each once. */
    List<Release> earlier(UUID centre, String indicator) {
        return database
                .sql(
                        """
                        select question, published from release_log
                        where centre_id = ? and indicator = ? and same_as is null order by id_in_order
                        """)
                .params(centre, indicator)
                .query(this::release)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** The entry that showed the same to the same readers. */
    Optional<UUID> same(Question question, Table table, SafeTable safe) {
        return database.sql(
                        """
                        select id from release_log where centre_id = ? and indicator = ? and audience = ?
                            and question = ?::jsonb and published = ?::jsonb limit 1
                        """)
                .params(
                        question.centre(),
                        question.indicator(),
                        question.audience().code(),
                        json.writeValueAsString(table),
                        published(safe))
                .query(UUID.class)
                .optional();
    }

    UUID add(Question question, Table table, SafeTable safe) {
        var id = UUID.randomUUID();
        database.sql(
                        """
                        insert into release_log (id, centre_id, indicator, title, audience, question, published, shown, cells)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
                        """)
                .params(
                        id,
                        question.centre(),
                        question.indicator(),
                        question.title(),
                        question.audience().code(),
                        json.writeValueAsString(table),
                        published(safe),
                        safe.published().size(),
                        safe.cells().size())
                .update();
        return id;
    }

    /** Notes, once, that others than those of an entry were shown the same. */
    void shownTo(UUID entry, String audience) {
        database.sql(
                        """
                        insert into release_log (id, centre_id, indicator, title, audience, question, published, shown,
                            cells, same_as)
                        select gen_random_uuid(), centre_id, indicator, title, :audience, '{}', '[]', shown, cells, id
                        from release_log r where id = :entry and audience <> :audience and not exists (
                            select from release_log s where s.same_as = r.id and s.audience = :audience)
                        """)
                .param("entry", entry)
                .param("audience", audience)
                .update();
    }

    /** One at a time for an indicator of a centre, until the transaction ends. */
    void lock(Question question) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("release " + question.centre() + " " + question.indicator())
                .query(rows -> {});
    }

    /** The newest of a centre. */
    List<Entry> list(UUID centre, int most) {
        return database.sql(
                        """
                        select id, title, audience, at, released_by, shown, cells
                        from release_log where centre_id = ? order by id_in_order desc limit ?
                        """)
                .params(centre, most)
                .query(ReleaseLog::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("audience"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("released_by", UUID.class),
                row.getInt("shown"),
                row.getInt("cells"));
    }

    private Release release(ResultSet row, int number) throws SQLException {
        Shown[] shown = json.readValue(row.getString("published"), Shown[].class);
        return new Release(
                json.readValue(row.getString("question"), Table.class),
                Arrays.stream(shown).map(s -> new Cell(s.cell())).collect(toUnmodifiableSet()));
    }

    /** A cell that was shown, and what it showed. */
    record Shown(List<String> cell, double value) {
        Shown {
            cell = List.copyOf(cell);
        }
    }

    private String published(SafeTable safe) {
        Map<Cell, Double> shown = new LinkedHashMap<>();
        safe.cells()
                .forEach(cell -> {
                    if (cell.content() instanceof Published(double value)) {
                        shown.put(cell.cell(), value);
                    }
                });
        return json.writeValueAsString(
                shown.entrySet().stream()
                        .map(e -> new Shown(e.getKey().codes(), e.getValue()))
                        .toList());
    }
}
