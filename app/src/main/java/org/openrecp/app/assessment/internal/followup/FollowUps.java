// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** What was decided on options and carried out, in the database. */
@Repository
class FollowUps {
    private static final List<String> TABLES =
            List.of(
                    "loss_cause",
                    "option_cause",
                    "option_screening",
                    "option_implementation",
                    "saving_claim");

    private final JdbcClient database;
    private final RecordHistories histories;
    private final ApplicationEventPublisher events;

    FollowUps(JdbcClient database, RecordHistories histories, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
        this.histories = histories;
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
                                        row.getTimestamp("at").toInstant(),
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
}
