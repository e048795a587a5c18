// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.disclosure.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.disclosure.Disclosures.Answer;
import org.openrecp.app.disclosure.Disclosures.Nothing;
import org.openrecp.app.disclosure.Disclosures.Question;
import org.openrecp.app.disclosure.Disclosures.Released;
import org.openrecp.app.disclosure.Disclosures.Standing;
import org.openrecp.engine.disclosure.Cell;
import org.openrecp.engine.disclosure.Dimension;
import org.openrecp.engine.disclosure.SafeTable;
import org.openrecp.engine.disclosure.SafeTable.Empty;
import org.openrecp.engine.disclosure.SafeTable.Published;
import org.openrecp.engine.disclosure.SafeTable.SafeCell;
import org.openrecp.engine.disclosure.SafeTable.Suppressed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The answers that stand, by centre, indicator and title. */
@Repository
class Standings {
    private final JdbcClient database;
    private final JsonMapper json;

    Standings(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * An answer as it is kept.
     *
     * @param checked when it was last looked at whether another one is due
     */
    record Kept(Standing standing, Instant checked) {}

    /** What is shown in a cell; null: left out. */
    record Entry(List<String> cell, @Nullable Double value) {
        Entry {
            cell = List.copyOf(cell);
        }
    }

    /** All cells but the empty ones. */
    record Content(List<Dimension> dimensions, List<Entry> entries) {
        Content {
            dimensions = List.copyOf(dimensions);
            entries = List.copyOf(entries);
        }
    }

    Optional<Kept> find(Question question) {
        return database.sql(
                        """
                        select release_id, content, released_at, checked_at from release_standing
                        where centre_id = ? and indicator = ? and title = ?
                        """)
                .params(question.centre(), question.indicator(), question.title())
                .query(this::kept)
                .optional();
    }

    void put(Question question, Standing standing, Instant checked) {
        var released = standing.answer() instanceof Released r ? r : null;
        database.sql(
                        """
                        insert into release_standing (centre_id, indicator, title, release_id, content, released_at, checked_at)
                        values (:centre, :indicator, :title, :release, :content::jsonb, :at, :checked)
                        on conflict (centre_id, indicator, title) do update
                        set release_id = :release, content = :content::jsonb, released_at = :at, checked_at = :checked
                        """)
                .param("centre", question.centre())
                .param("indicator", question.indicator())
                .param("title", question.title())
                .param("release", released == null ? null : released.release())
                .param("content", released == null ? null : written(released.table()))
                .param("at", standing.at().atOffset(java.time.ZoneOffset.UTC))
                .param("checked", checked.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private String written(SafeTable table) {
        var entries =
                table.cells().stream()
                        .filter(c -> !(c.content() instanceof Empty))
                        .map(c ->
                                new Entry(
                                        c.cell().codes(),
                                        c.content() instanceof Published(double value)
                                                ? value
                                                : null))
                        .toList();
        return json.writeValueAsString(new Content(table.dimensions(), entries));
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        var release = row.getObject("release_id", UUID.class);
        Answer answer =
                release == null
                        ? new Nothing()
                        : new Released(
                                release,
                                table(json.readValue(row.getString("content"), Content.class)));
        return new Kept(
                new Standing(answer, instant(row, "released_at")), instant(row, "checked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
    }

    private static SafeTable table(Content content) {
        var cells = new ArrayList<SafeCell>(content.entries().size());
        for (var entry : content.entries()) {
            Double value = entry.value();
            cells.add(
                    new SafeCell(
                            new Cell(entry.cell()),
                            value == null ? new Suppressed() : new Published(value)));
        }
        return new SafeTable(content.dimensions(), cells);
    }
}
