// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openrecp.app.disclosure.Disclosures;
import org.openrecp.app.disclosure.Disclosures.Audience;
import org.openrecp.app.disclosure.Disclosures.Question;
import org.openrecp.app.disclosure.Disclosures.Released;
import org.openrecp.app.publish.internal.FigureSpec.By;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The published figures; within the scope of a visitor, those of every centre that stand. */
@Repository
class Figures {
    private static final String SELECT =
            """
            select f.*, public_centre_name(f.centre_id) as centre_name from published_figure f
            """;
    private static final String STANDING = SELECT + "where f.withdrawn_at is null";
    private static final String NEWEST_FIRST = " order by f.published_at desc, f.id";

    private final JdbcClient database;
    private final JsonMapper json;
    private final Disclosures disclosures;
    private final FigureTables tables;

    Figures(JdbcClient database, JsonMapper json, Disclosures disclosures, FigureTables tables) {
        this.database = database;
        this.json = json;
        this.disclosures = disclosures;
        this.tables = tables;
    }

    List<Figure> list() {
        return database.sql(STANDING + NEWEST_FIRST).query(this::figure).list();
    }

    List<Figure> of(UUID centre) {
        return database.sql(STANDING + " and f.centre_id = ?" + NEWEST_FIRST)
                .param(centre)
                .query(this::figure)
                .list();
    }

    Optional<Figure> find(UUID id) {
        return database.sql(STANDING + " and f.id = ?").param(id).query(this::figure).optional();
    }

    /** What a centre took off the site. */
    List<Figure> withdrawn(UUID centre) {
        return database.sql(
                        SELECT
                                + "where f.withdrawn_at is not null and f.centre_id = ?"
                                + NEWEST_FIRST)
                .param(centre)
                .query(this::figure)
                .list();
    }

    /** The table as it would be shown; empty: nothing can be shown. */
    Optional<FigureContent> preview(FigureSpec spec) {
        return disclosures.preview(question(spec), tables.table(spec))
                        instanceof Released(_, var safe)
                ? Optional.of(FigureContent.of(safe))
                : Optional.empty();
    }

    /** Whether the same figures are on the site already, under another id. */
    boolean stands(UUID id, FigureSpec spec) {
        var family = tables.family(spec);
        return preview(spec).stream()
                .anyMatch(content ->
                        of(spec.centre()).stream()
                                .filter(figure -> !figure.id().equals(id))
                                .filter(figure -> figure.isOf(spec, family))
                                .anyMatch(figure -> figure.content().equals(content)));
    }

    /**
     * Releases a table to the public and puts it on the site; the same id again changes nothing.
     * The gate logs the release in its own transaction, as it works in the scope of the system.
     *
     * @return false: nothing can be shown
     */
    boolean publish(UUID id, FigureSpec spec, String titleEn, String titleVi) {
        if (!(disclosures.release(question(spec), tables.table(spec))
                instanceof Released(var release, var safe))) {
            return false;
        }
        By columns = spec.columns();
        var family = tables.family(spec);
        database.sql(
                        """
                        insert into published_figure (id, centre_id, title_en, title_vi, indicator, indicator_version,
                            basis, unit, row_by, column_by, from_year, until_year, release_id, content)
                        values (:id, :centre, :en, :vi, :indicator, :version, :basis, :unit, :rows, :columns, :from,
                            :until, :release, :content::jsonb)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("centre", spec.centre())
                .param("en", titleEn)
                .param("vi", titleVi)
                .param("indicator", spec.indicator())
                .param("version", family.indicator().version())
                .param("basis", family.basisCode())
                .param("unit", family.unit())
                .param("rows", spec.rows().code())
                .param("columns", columns == null ? null : columns.code())
                .param("from", spec.fromYear())
                .param("until", spec.untilYear())
                .param("release", release)
                .param("content", json.writeValueAsString(FigureContent.of(safe)))
                .update();
        return true;
    }

    /**
     * Takes a figure of a centre off the site; the same again changes nothing.
     *
     * @return false: the centre has no such figure
     */
    boolean withdraw(UUID centre, UUID id) {
        return database.sql(
                                "update published_figure set withdrawn_at = coalesce(withdrawn_at, now()) where id = ? and centre_id = ?")
                        .params(id, centre)
                        .update()
                > 0;
    }

    /**
     * Puts a figure of a centre back on the site as it was: what was released is known for ever, so
     * that it tells nothing new.
     *
     * @return false: the centre has no such figure
     */
    boolean showAgain(UUID centre, UUID id) {
        return database.sql(
                                "update published_figure set withdrawn_at = null where id = ? and centre_id = ?")
                        .params(id, centre)
                        .update()
                > 0;
    }

    private Question question(FigureSpec spec) {
        var family = tables.family(spec).name();
        return new Question(spec.centre(), family, spec.title(), Audience.PUBLIC);
    }

    private Figure figure(ResultSet row, int number) throws SQLException {
        var columns = row.getString("column_by");
        return new Figure(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getString("centre_name"),
                row.getString("title_en"),
                row.getString("title_vi"),
                row.getString("indicator"),
                row.getInt("indicator_version"),
                row.getString("basis"),
                row.getString("unit"),
                By.of(row.getString("row_by")),
                columns == null ? null : By.of(columns),
                row.getObject("from_year", Integer.class),
                row.getObject("until_year", Integer.class),
                json.readValue(row.getString("content"), FigureContent.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
