// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.sheet.EditOutcome;
import org.openrecp.app.assessment.internal.sheet.RowMatching;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.assessment.internal.sheet.StoredRow;
import org.openrecp.app.company.CompaniesMerged;
import org.openrecp.app.company.Company;
import org.openrecp.formats.workbook.PlantRows;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The assessments in the database. */
@Repository
class AssessmentStore implements Assessments {
    private static final String SELECT =
            """
            select id, centre_id, company_id, title, state, revision, version, created_at, changed_at,
                   not exists (select from sheet_row where assessment_id = assessment.id and sheet = 'streams'
                               and position is not null) as quick
            from assessment
            """;

    private final JdbcClient database;
    private final SheetStore sheets;

    AssessmentStore(JdbcClient database, SheetStore sheets) {
        this.database = database;
        this.sheets = sheets;
    }

    @Override
    @Transactional
    public AssessmentView open(UUID id, UUID company, String title) {
        int opened =
                database.sql(
                                """
                                insert into assessment (id, centre_id, company_id, title)
                                select ?, centre_id, id, ? from company where id = ?
                                on conflict (id) do nothing
                                """)
                        .params(id, title.strip(), company)
                        .update();
        return find(id).filter(a -> opened == 1 || a.company().equals(company))
                .orElseThrow(() -> new NoSuchElementException("Company " + company));
    }

    /**
     * Opens an assessment with what is known of its plant already: the rows given, else the facts
     * to be filled in.
     */
    @Transactional
    AssessmentView openWith(
            UUID id, Company company, String title, @Nullable PlantRows rows, Author author) {
        var opened = open(id, company.id(), title);
        if (opened.version() == 0) {
            put(
                    id,
                    rows == null ? PlantFacts.blank(company, currency(company.centre())) : rows,
                    author);
        }
        return opened;
    }

    private String currency(UUID centre) {
        return database.sql("select currency from centre where id = ?")
                .param(centre)
                .query(String.class)
                .single();
    }

    /**
     * A page of the assessments within the scope, the last changed first.
     *
     * @param before when the last of the page before was changed; null: from the beginning
     * @param id of that one, since several may have been changed at one moment
     */
    List<AssessmentView> list(@Nullable Instant before, @Nullable UUID id, int most) {
        return database.sql(
                        SELECT
                                + """
                                 where ?::timestamptz is null
                                   or (changed_at, id) < (?::timestamptz, coalesce(?::uuid, '00000000-0000-0000-0000-000000000000'))
                                order by changed_at desc, id desc limit ?
                                """)
                .params(Arrays.asList(timestamp(before), timestamp(before), id, most))
                .query(AssessmentStore::view)
                .list();
    }

    /**
     * A page of the assessments within the scope in the order in which they were opened.
     *
     * @param company whose; null: all
     * @param after the last one of the page before; null: from the beginning
     */
    List<AssessmentView> page(@Nullable UUID company, @Nullable UUID after, int most) {
        return database.sql(
                        SELECT
                                + """
                                 where (?::uuid is null or company_id = ?::uuid)
                                   and (?::uuid is null or (created_at, id) > (select a.created_at, a.id from assessment a where a.id = ?::uuid))
                                order by created_at, id limit ?
                                """)
                .params(Arrays.asList(company, company, after, after, most))
                .query(AssessmentStore::view)
                .list();
    }

    /** An assessment, kept as it is by others until the transaction ends. */
    Optional<AssessmentView> lock(UUID id) {
        return database.sql(SELECT + " where id = ? for update")
                .param(id)
                .query(AssessmentStore::view)
                .optional();
    }

    private static @Nullable String timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** Before all others: who stores something meanwhile waits, or is seen by them. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void merged(CompaniesMerged merged) {
        for (var table : List.of("assessment", "sheet_row", "field_change", "frozen_revision")) {
            database.sql("update " + table + " set company_id = ? where company_id = ?")
                    .params(merged.to(), merged.from())
                    .update();
        }
    }

    @Override
    public Optional<AssessmentView> find(UUID id) {
        return database.sql(SELECT + " where id = ?")
                .param(id)
                .query(AssessmentStore::view)
                .optional();
    }

    @Override
    public List<AssessmentView> ofCompany(UUID company) {
        return database.sql(SELECT + " where company_id = ? order by changed_at desc, id")
                .param(company)
                .query(AssessmentStore::view)
                .list();
    }

    @Override
    public PlantRows rows(UUID id) {
        return StoredRow.plant(sheets.rows(id));
    }

    @Override
    @Transactional
    public int put(UUID id, PlantRows rows, Author author) {
        return switch (bring(id, rows, author)) {
            case EditOutcome.Saved(_, int changed) -> changed;
            case EditOutcome.Frozen() ->
                    throw new IllegalStateException("Assessment %s is frozen.".formatted(id));
            case EditOutcome.Overtaken(var standing) ->
                    throw new IllegalStateException("Overtaken by " + standing);
        };
    }

    /** The same, where the assessment may be frozen. */
    @Transactional
    EditOutcome bring(UUID id, PlantRows rows, Author author) {
        return sheets.hold(id)
                ? sheets.apply(id, RowMatching.edits(sheets.rows(id), rows), author)
                : new EditOutcome.Frozen();
    }

    private static AssessmentView view(ResultSet row, int number) throws SQLException {
        return new AssessmentView(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getObject("company_id", UUID.class),
                row.getString("title"),
                row.getBoolean("quick"),
                row.getString("state").equals("frozen"),
                row.getInt("revision"),
                row.getLong("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
