// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.Achievements.AchievementsChanged;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.records.RecordHistories;
import org.openrecp.app.company.CompaniesMerged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Causes, screenings, implementations and claims in the database. */
@Repository
class FollowUps {
    private static final List<String> TABLES =
            List.of(
                    "loss_cause",
                    "option_cause",
                    "option_screening",
                    "option_implementation",
                    "saving_claim");
    private static final String CAUSE =
            "select id, assessment_id, stream_row, cause_group, text from loss_cause where"
                    + " deleted_at is null";

    private final JdbcClient database;
    private final RecordHistories histories;
    private final Claimants claimants;
    private final ApplicationEventPublisher events;

    FollowUps(
            JdbcClient database,
            RecordHistories histories,
            Claimants claimants,
            ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
        this.claimants = claimants;
        this.histories = histories;
    }

    List<Cause> causes(UUID assessment) {
        return database.sql(CAUSE + " and assessment_id = ? order by at, id")
                .param(assessment)
                .query(FollowUps::cause)
                .list();
    }

    Optional<Cause> cause(UUID id) {
        return database.sql(CAUSE + " and id = ?").param(id).query(FollowUps::cause).optional();
    }

    void add(AssessmentView assessment, Cause cause, Author author) {
        database.sql(
                        """
                        insert into loss_cause (id, assessment_id, centre_id, company_id, stream_row, cause_group, text,
                            author_id, author)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                        """)
                .params(
                        Arrays.asList(
                                cause.id(),
                                assessment.id(),
                                assessment.centre(),
                                assessment.company(),
                                cause.stream(),
                                cause.group().code(),
                                cause.text(),
                                author.id(),
                                author.name()))
                .update();
    }

    /** All causes, also those that were deleted. */
    List<CausesMade.Made> madeCauses(UUID assessment) {
        return database.sql("select * from loss_cause where assessment_id = ? order by at, id")
                .param(assessment)
                .query(FollowUps::made)
                .list();
    }

    List<UUID> everyCause(UUID assessment) {
        return madeCauses(assessment).stream().map(CausesMade.Made::id).toList();
    }

    /** Adds a cause that was found on another computer, or deletes it as there. */
    boolean add(AssessmentView assessment, CausesMade.Made cause) {
        int added =
                database.sql(
                                """
                                insert into loss_cause (id, assessment_id, centre_id, company_id, stream_row, cause_group,
                                    text, at, author_id, author, deleted_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                                """)
                        .params(
                                Arrays.asList(
                                        cause.id(),
                                        assessment.id(),
                                        assessment.centre(),
                                        assessment.company(),
                                        cause.stream(),
                                        cause.group(),
                                        cause.text(),
                                        Timestamp.from(cause.at()),
                                        cause.author().id(),
                                        cause.author().name(),
                                        timestamp(cause.deletedAt())))
                        .update();
        if (added == 0 && !isSame(assessment.id(), cause)) {
            throw new IllegalArgumentException("Another cause bears the id " + cause.id());
        }
        return added == 1 || (cause.deletedAt() != null && delete(cause.id(), cause.deletedAt()));
    }

    private boolean isSame(UUID assessment, CausesMade.Made cause) {
        return madeCauses(assessment).stream()
                .filter(c -> c.id().equals(cause.id()))
                .anyMatch(c ->
                        Objects.equals(c.stream(), cause.stream())
                                && c.group().equals(cause.group())
                                && c.text().equals(cause.text()));
    }

    private boolean delete(UUID cause, Instant at) {
        return database.sql(
                                "update loss_cause set deleted_at = ? where id = ? and deleted_at is null")
                        .params(Timestamp.from(at), cause)
                        .update()
                == 1;
    }

    private static CausesMade.Made made(ResultSet row, int number) throws SQLException {
        return new CausesMade.Made(
                row.getObject("id", UUID.class),
                row.getObject("stream_row", UUID.class),
                row.getString("cause_group"),
                row.getString("text"),
                instant(row, "at"),
                new Author(row.getObject("author_id", UUID.class), row.getString("author")),
                row.getObject("deleted_at") == null ? null : instant(row, "deleted_at"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    void remove(Cause cause) {
        database.sql("update loss_cause set deleted_at = now() where id = ?")
                .param(cause.id())
                .update();
    }

    /** Causes of options: which option acts on which cause. */
    Map<UUID, Set<UUID>> causesByOption(UUID assessment) {
        var links = new HashMap<UUID, Set<UUID>>();
        database.sql(
                        """
                        select option_row, cause_id from option_cause
                        join loss_cause on loss_cause.id = cause_id and deleted_at is null
                        where option_cause.assessment_id = ?
                        """)
                .param(assessment)
                .query((row, _) ->
                        links.computeIfAbsent(
                                        row.getObject("option_row", UUID.class),
                                        _ -> new HashSet<>())
                                .add(row.getObject("cause_id", UUID.class)))
                .list();
        return links;
    }

    /** Makes these the causes that an option acts on. */
    @Transactional
    void link(AssessmentView assessment, UUID option, Collection<UUID> causes, Author author) {
        var links = new HashMap<String, @Nullable String>();
        histories
                .standing(LinkRecords.KIND, option)
                .row()
                .fields()
                .keySet()
                .forEach(cause -> links.put(cause, null));
        causes.forEach(cause -> links.put(cause.toString(), LinkRecords.YES));
        histories.keep(assessment.id(), LinkRecords.KIND, option, links, author);
        putLinks(assessment.id(), option, causes);
    }

    @Transactional
    void linkOne(AssessmentView assessment, UUID option, UUID cause, Author author) {
        histories.keep(
                assessment.id(),
                LinkRecords.KIND,
                option,
                Map.of(cause.toString(), LinkRecords.YES),
                author);
        putLink(assessment.id(), option, cause);
    }

    void putLinks(UUID assessment, UUID option, Collection<UUID> causes) {
        database.sql("delete from option_cause where option_row = ?").param(option).update();
        causes.forEach(cause -> putLink(assessment, option, cause));
    }

    private void putLink(UUID assessment, UUID option, UUID cause) {
        database.sql(
                        """
                        insert into option_cause (option_row, cause_id, assessment_id, centre_id, company_id)
                        select ?, c.id, a.id, a.centre_id, a.company_id
                        from assessment a join loss_cause c on c.assessment_id = a.id where a.id = ? and c.id = ?
                        on conflict do nothing
                        """)
                .params(option, assessment, cause)
                .update();
    }

    Map<UUID, Screening> screenings(UUID assessment) {
        var found = new HashMap<UUID, Screening>();
        database.sql(
                        "select option_row, decision, reason, at, author from option_screening"
                                + " where assessment_id = ?")
                .param(assessment)
                .query((row, _) ->
                        found.put(
                                row.getObject("option_row", UUID.class),
                                new Screening(
                                        Screening.Decision.find(row.getString("decision"))
                                                .orElseThrow(),
                                        row.getString("reason"),
                                        instant(row, "at"),
                                        row.getString("author"))))
                .list();
        return found;
    }

    @Transactional
    void screen(
            AssessmentView assessment,
            UUID option,
            Screening.Decision decision,
            String reason,
            Author author) {
        histories.keep(
                assessment.id(),
                ScreeningRecords.KIND,
                option,
                ScreeningRecords.values(decision, reason),
                author);
        put(
                assessment.id(),
                option,
                new Screening(decision, reason, Instant.now(), author.name()),
                author.id());
    }

    void put(UUID assessment, UUID option, Screening screening, @Nullable UUID by) {
        database.sql(
                        """
                        insert into option_screening (option_row, assessment_id, centre_id, company_id, decision, reason,
                            at, author_id, author)
                        select ?, id, centre_id, company_id, ?, ?, ?, ?, ? from assessment where id = ?
                        on conflict (option_row) do update set decision = excluded.decision, reason = excluded.reason,
                            author_id = excluded.author_id, author = excluded.author, at = excluded.at
                        where (option_screening.decision, option_screening.reason)
                            is distinct from (excluded.decision, excluded.reason)
                        """)
                .params(
                        Arrays.asList(
                                option,
                                screening.decision().code(),
                                screening.reason(),
                                Timestamp.from(screening.at()),
                                by,
                                screening.by(),
                                assessment))
                .update();
    }

    Map<UUID, Implementation> implementations(UUID assessment) {
        var found = new HashMap<UUID, Implementation>();
        database.sql(
                        "select option_row, done_on, cost, currency, note, author from"
                                + " option_implementation where assessment_id = ?")
                .param(assessment)
                .query((row, _) ->
                        found.put(
                                row.getObject("option_row", UUID.class),
                                new Implementation(
                                        row.getObject("done_on", LocalDate.class),
                                        row.getBigDecimal("cost"),
                                        row.getString("currency"),
                                        row.getString("note"),
                                        row.getString("author"))))
                .list();
        return found;
    }

    @Transactional
    void implement(
            AssessmentView assessment, UUID option, Implementation implementation, Author author) {
        histories.keep(
                assessment.id(),
                ImplementationRecords.KIND,
                option,
                ImplementationRecords.values(implementation),
                author);
        put(assessment.id(), option, implementation, author);
    }

    @Transactional
    void put(UUID assessment, UUID option, Implementation implementation, Author author) {
        database.sql(
                        """
                        insert into option_implementation (option_row, assessment_id, centre_id, company_id, done_on, cost,
                            currency, note, author_id, author)
                        select ?, id, centre_id, company_id, ?, ?, ?, ?, ?, ? from assessment where id = ?
                        on conflict (option_row) do update set done_on = excluded.done_on, cost = excluded.cost,
                            currency = excluded.currency, note = excluded.note, author_id = excluded.author_id,
                            author = excluded.author, at = now()
                        """)
                .params(
                        Arrays.asList(
                                option,
                                implementation.date(),
                                implementation.cost(),
                                implementation.currency(),
                                implementation.note(),
                                author.id(),
                                author.name(),
                                assessment))
                .update();
        events.publishEvent(new AchievementsChanged(assessment));
    }

    /** The claims of each option that has any, the oldest first. */
    Map<UUID, List<Claim>> claims(UUID assessment) {
        var found = new LinkedHashMap<UUID, List<Claim>>();
        database.sql("select * from saving_claim where assessment_id = ? order by at, id")
                .param(assessment)
                .query(FollowUps::claim)
                .list()
                .forEach(c -> found.computeIfAbsent(c.option(), _ -> new ArrayList<>()).add(c));
        return found;
    }

    Optional<Claim> findClaim(UUID assessment, UUID id) {
        return database.sql("select * from saving_claim where assessment_id = ? and id = ?")
                .params(assessment, id)
                .query(FollowUps::claim)
                .optional();
    }

    Optional<Claim> findClaim(UUID id) {
        return database.sql("select * from saving_claim where id = ?")
                .param(id)
                .query(FollowUps::claim)
                .optional();
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
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                                """)
                        .params(
                                claim.id(),
                                claim.option(),
                                assessment.id(),
                                assessment.centre(),
                                assessment.company(),
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
                                claim.byName())
                        .update();
        if (added == 1) {
            events.publishEvent(new AchievementsChanged(assessment.id()));
        }
        return added == 1;
    }

    /** Verifies or rejects a claim; false: it was judged already, or by who claimed it. */
    @Transactional
    boolean judge(Claim claim, boolean verified, String note, Author by) {
        if (claimants.isOwn(claim, by)) {
            return false;
        }
        var verdict = new Claim.Verdict(verified, note, Instant.now(), by.name());
        boolean judged =
                put(claim.id(), verdict, Objects.requireNonNull(by.id()), " and judged_at is null");
        if (judged) {
            histories.keep(
                    assessmentOf(claim),
                    VerdictRecords.KIND,
                    claim.id(),
                    Map.of(VerdictRecords.VERDICT, VerdictRecords.text(verified, note)),
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

    /** Whether a row of the workbook, also one that was deleted, is one of an assessment. */
    boolean isRow(UUID assessment, UUID row, String sheet) {
        return database.sql(
                        "select exists (select from sheet_row where id = ? and assessment_id = ? and sheet = ?)")
                .params(row, assessment, sheet)
                .query(Boolean.class)
                .single();
    }

    /** The rows of a sheet, also those that were deleted. */
    List<UUID> rows(UUID assessment, String sheet) {
        return database.sql("select id from sheet_row where assessment_id = ? and sheet = ?")
                .params(assessment, sheet)
                .query(UUID.class)
                .list();
    }

    /** What an option is called. */
    String title(UUID option) {
        return database.sql(
                        "select coalesce(fields ->> 'id', '') || ' ' || coalesce(fields ->> 'title', '') from sheet_row where id = ?")
                .param(option)
                .query(String.class)
                .optional()
                .orElse("");
    }

    @EventListener
    void merged(CompaniesMerged merged) {
        for (var table : TABLES) {
            database.sql("update " + table + " set company_id = ? where company_id = ?")
                    .params(merged.to(), merged.from())
                    .update();
        }
    }

    private static Cause cause(ResultSet row, int number) throws SQLException {
        return new Cause(
                row.getObject("id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getObject("stream_row", UUID.class),
                CauseGroup.find(row.getString("cause_group")).orElseThrow(),
                row.getString("text"));
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
                instant(row, "at"),
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
                        instant(row, "judged_at"),
                        row.getString("judged_by_name"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
