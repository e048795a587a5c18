// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.Achievements.AchievementsChanged;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.records.RecordHistories;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Claimed savings with their verdicts in the database. */
@Repository
class ClaimStore {
    private final JdbcClient database;
    private final RecordHistories histories;
    private final Claimants claimants;
    private final SheetStore sheets;
    private final ApplicationEventPublisher events;

    ClaimStore(
            JdbcClient database,
            RecordHistories histories,
            Claimants claimants,
            SheetStore sheets,
            ApplicationEventPublisher events) {
        this.database = database;
        this.histories = histories;
        this.claimants = claimants;
        this.sheets = sheets;
        this.events = events;
    }

    /** The claims of each option that has any, the oldest first. */
    Map<UUID, List<Claim>> claims(UUID assessment) {
        var found = new LinkedHashMap<UUID, List<Claim>>();
        database.sql("select * from saving_claim where assessment_id = ? order by at, id")
                .param(assessment)
                .query(ClaimStore::claim)
                .list()
                .forEach(c -> found.computeIfAbsent(c.option(), _ -> new ArrayList<>()).add(c));
        return found;
    }

    Optional<Claim> findClaim(UUID assessment, UUID id) {
        return database.sql("select * from saving_claim where assessment_id = ? and id = ?")
                .params(assessment, id)
                .query(ClaimStore::claim)
                .optional();
    }

    Optional<Claim> findClaim(UUID id) {
        return database.sql("select * from saving_claim where id = ?")
                .param(id)
                .query(ClaimStore::claim)
                .optional();
    }

    /** Claims a saving, once; false: another claim bears its id. */
    @Transactional
    boolean claim(AssessmentView assessment, Claim claim) {
        return add(assessment, claim)
                || findClaim(assessment.id(), claim.id()).filter(claim::isLike).isPresent();
    }

    /** Adds a claim; false: it is there already. */
    @Transactional
    boolean add(AssessmentView assessment, Claim claim) {
        int added =
                database.sql(
                                """
                                insert into saving_claim (id, option_row, assessment_id, centre_id, company_id, resource, unit,
                                    use_before, use_after, from_date, until_date, method, money, currency, note, at, claimed_by,
                                    claimed_by_name)
                                select ?, ?, id, centre_id, company_id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from assessment
                                where id = ? on conflict (id) do nothing
                                """)
                        .params(
                                claim.id(),
                                claim.option(),
                                claim.resource(),
                                claim.unit(),
                                claim.before(),
                                claim.after(),
                                claim.from(),
                                claim.until(),
                                claim.method().name(),
                                claim.money(),
                                claim.currency(),
                                claim.note(),
                                Timestamp.from(claim.at()),
                                claim.by(),
                                claim.byName(),
                                assessment.id())
                        .update();
        if (added == 1) {
            events.publishEvent(new AchievementsChanged(assessment.id()));
        }
        return added == 1;
    }

    /** Whether a saving of an option was judged. */
    boolean isJudged(UUID option) {
        return database.sql(
                        "select exists (select from saving_claim where option_row = ? and judged_at is not null)")
                .param(option)
                .query(Boolean.class)
                .single();
    }

    /**
     * Verifies or rejects a claim; false: it was judged already, or by who claimed it. The files
     * that it rests on stay: who deletes one waits.
     */
    @Transactional
    boolean judge(Claim claim, boolean verified, String note, Author by) {
        sheets.hold(assessmentOf(claim));
        if (claimants.isOwn(claim, by)) {
            return false;
        }
        var verdict = new Claim.Verdict(verified, note, Instant.now(), by.name());
        boolean judged =
                put(claim.id(), verdict, Objects.requireNonNull(by.id()), " and judged_at is null");
        if (judged) {
            histories.say(
                    assessmentOf(claim),
                    VerdictRecords.KIND,
                    claim.id(),
                    VerdictRecords.VERDICT,
                    VerdictRecords.text(verified, note),
                    by);
        }
        return judged;
    }

    private UUID assessmentOf(Claim claim) {
        return database.sql("select assessment_id from saving_claim where id = ?")
                .param(claim.id())
                .query(UUID.class)
                .single();
    }

    @Transactional
    boolean put(UUID claim, Claim.Verdict verdict, UUID by) {
        return put(claim, verdict, by, "");
    }

    private boolean put(UUID claim, Claim.Verdict verdict, UUID by, String condition) {
        var assessment =
                database.sql(
                                """
                                update saving_claim set verified = ?, verdict_note = ?, judged_at = ?, judged_by = ?,
                                    judged_by_name = ?
                                where id = ? and claimed_by <> ? %s returning assessment_id
                                """
                                        .formatted(condition))
                        .params(
                                verdict.verified(),
                                verdict.note(),
                                Timestamp.from(verdict.at()),
                                by,
                                verdict.by(),
                                claim,
                                by)
                        .query(UUID.class)
                        .optional();
        assessment.ifPresent(id -> events.publishEvent(new AchievementsChanged(id)));
        return assessment.isPresent();
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        return new Claim(
                row.getObject("id", UUID.class),
                row.getObject("option_row", UUID.class),
                row.getString("resource"),
                row.getString("unit"),
                row.getBigDecimal("use_before"),
                row.getBigDecimal("use_after"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("until_date", LocalDate.class),
                Claim.Method.valueOf(row.getString("method")),
                row.getBigDecimal("money"),
                row.getString("currency"),
                row.getString("note"),
                row.getTimestamp("at").toInstant(),
                row.getObject("claimed_by", UUID.class),
                row.getString("claimed_by_name"),
                verdict(row));
    }

    private static Claim.@Nullable Verdict verdict(ResultSet row) throws SQLException {
        return row.getObject("judged_at") == null
                ? null
                : new Claim.Verdict(
                        row.getBoolean("verified"),
                        row.getString("verdict_note"),
                        row.getTimestamp("judged_at").toInstant(),
                        row.getString("judged_by_name"));
    }
}
