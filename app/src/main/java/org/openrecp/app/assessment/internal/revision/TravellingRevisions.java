// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.internal.records.MadeOnce;
import org.openrecp.app.assessment.internal.records.OtherContent;
import org.openrecp.app.assessment.internal.revision.TravellingRevisions.Frozen;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.formats.workbook.PlantRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Frozen revisions as they travel. Who approved one where is a text elsewhere: it freezes nothing
 * there, and never changes.
 */
@Repository
class TravellingRevisions implements MadeOnce<Frozen> {
    private static final String SELECT =
            """
            select id, number, reason, at, author, rows, baseline_id, baseline_revision from frozen_revision
            where assessment_id = ?
            """;
    private static final int GREATEST_NUMBER = 1_000_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_CELLS = 500_000;

    private final JdbcClient database;
    private final JsonMapper json;

    TravellingRevisions(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * A frozen revision.
     *
     * @param author the name alone: an account is one of its computer
     * @param baseline the assessment that it was compared with; null: none
     * @param baselineRevision a frozen one of that; null: as it stood
     */
    record Frozen(
            UUID id,
            int number,
            String reason,
            Instant at,
            String author,
            PlantRows rows,
            @Nullable UUID baseline,
            @Nullable UUID baselineRevision) {

        /** Whether it is the same but for a name, which is erased on lawful request. */
        boolean isSame(Frozen other) {
            return id.equals(other.id)
                    && number == other.number
                    && reason.equals(other.reason)
                    && at.equals(other.at)
                    && rows.equals(other.rows)
                    && Objects.equals(baseline, other.baseline)
                    && Objects.equals(baselineRevision, other.baselineRevision);
        }
    }

    @Override
    public String name() {
        return "revisions";
    }

    @Override
    public Class<Frozen> type() {
        return Frozen.class;
    }

    /** What was approved elsewhere changes nothing here, frozen or not. */
    @Override
    public boolean followsUp() {
        return true;
    }

    @Override
    public List<Frozen> list(UUID assessment) {
        return database.sql(SELECT + " order by at, id")
                .param(assessment)
                .query(this::frozen)
                .list();
    }

    @Override
    public boolean isSound(Frozen one) {
        return one.id() != null
                && one.number() > 0
                && one.number() <= GREATEST_NUMBER
                && isText(one.reason(), Revision.LONGEST_REASON)
                && MadeOnce.isTime(one.at())
                && one.at().equals(one.at().truncatedTo(ChronoUnit.MICROS))
                && isText(one.author(), LONGEST_NAME)
                && (one.baselineRevision() == null || one.baseline() != null)
                && one.rows() != null
                && isSound(one.rows());
    }

    private static boolean isSound(PlantRows plant) {
        var rows = plant.sheets().stream().flatMap(s -> s.rows().stream()).toList();
        return rows.stream().mapToLong(r -> r.fields().size()).sum() <= MOST_CELLS
                && rows.stream()
                        .allMatch(r ->
                                isText(r.id(), LONGEST_NAME)
                                        && r.fields().entrySet().stream()
                                                .allMatch(e ->
                                                        isText(e.getKey(), LONGEST_NAME)
                                                                && isText(
                                                                        e.getValue(),
                                                                        Change.LONGEST_VALUE)));
    }

    private static boolean isText(@Nullable String text, int longest) {
        return text != null
                && !text.isBlank()
                && text.length() <= longest
                && text.indexOf('\0') < 0;
    }

    @Override
    public boolean add(AssessmentView assessment, Frozen one) {
        boolean added = insert(assessment, one);
        if (!added && find(assessment.id(), one.id()).filter(one::isSame).isEmpty()) {
            throw new OtherContent(
                    "assessment.transfer-other-revision",
                    "%d, %s".formatted(one.number(), one.id()));
        }
        return added;
    }

    private boolean insert(AssessmentView assessment, Frozen one) {
        return database.sql(
                                """
                                insert into frozen_revision (id, assessment_id, centre_id, company_id, number, reason, at,
                                    author, rows, baseline_id, baseline_revision, elsewhere)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::uuid, ?::uuid, true) on conflict (id) do nothing
                                """)
                        .params(
                                Arrays.asList(
                                        one.id(),
                                        assessment.id(),
                                        assessment.centre(),
                                        assessment.company(),
                                        one.number(),
                                        one.reason(),
                                        Timestamp.from(one.at()),
                                        one.author(),
                                        json.writeValueAsString(one.rows()),
                                        one.baseline(),
                                        one.baselineRevision()))
                        .update()
                == 1;
    }

    private Optional<Frozen> find(UUID assessment, UUID id) {
        return database.sql(SELECT + " and id = ?")
                .params(assessment, id)
                .query(this::frozen)
                .optional();
    }

    private Frozen frozen(ResultSet row, int number) throws SQLException {
        return new Frozen(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                row.getString("author"),
                json.readValue(row.getString("rows"), PlantRows.class),
                row.getObject("baseline_id", UUID.class),
                row.getObject("baseline_revision", UUID.class));
    }
}
