// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.ResultSummary;
import org.openrecp.app.assessment.internal.Findings.Finding;
import org.openrecp.app.company.CompaniesMerged;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.formats.report.ReportChapter;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.PlantRows;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Results in the database. */
@Repository
class ResultStore {
    private static final String COLUMNS =
            """
            assessment_id, version, computed_at, quick, verdict, worrying, currency, losses, losses_uncertainty,
            loss_share, co2e, co2e_uncertainty, saving
            """;
    private static final String SUMMARY =
            "select "
                    + COLUMNS
                    + " from assessment_result where assessment_id = ? and problems is null order by version desc";
    private static final TypeReference<Map<Language, List<Finding>>> FINDINGS =
            new TypeReference<>() {};
    private static final TypeReference<List<OpenLoss>> OPEN_LOSSES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    ResultStore(JdbcClient database, JdbcTemplate batches, JsonMapper json, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /** A chapter without its text. */
    record Title(String key, String title) {}

    /**
     * What a result was computed from besides its own rows.
     *
     * @param baseline what was chosen to compare with; null: nothing
     * @param compared whether that was on this computer
     */
    record Origin(
            long version,
            @Nullable Baseline baseline,
            boolean compared,
            @Nullable Long baselineVersion,
            List<OpenLoss> openLosses) {}

    /** A file that can be taken away. */
    record Written(String language, String name, int size, long version) {}

    List<ResultSummary> summaries(UUID assessment) {
        return database.sql(SUMMARY).param(assessment).query(ResultStore::summary).list();
    }

    Optional<ResultSummary> latest(UUID assessment) {
        return database.sql(SUMMARY + " limit 1")
                .param(assessment)
                .query(ResultStore::summary)
                .optional();
    }

    Map<UUID, ResultSummary> latest(Collection<UUID> assessments) {
        if (assessments.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(
                        "select distinct on (assessment_id) "
                                + COLUMNS
                                + """
                                 from assessment_result where assessment_id in (:assessments) and problems is null
                                order by assessment_id, version desc
                                """)
                .param("assessments", assessments)
                .query(ResultStore::summary)
                .list()
                .stream()
                .collect(toMap(ResultSummary::assessment, Function.identity()));
    }

    Optional<Origin> origin(UUID assessment, long version) {
        return database.sql(
                        """
                        select version, baseline_id, baseline_revision, baseline_rows is not null as compared,
                            baseline_version, open_losses
                        from assessment_result where assessment_id = ? and version = ?
                        """)
                .params(assessment, version)
                .query((row, _) ->
                        new Origin(
                                row.getLong(1),
                                baseline(row),
                                row.getBoolean("compared"),
                                row.getObject("baseline_version", Long.class),
                                json.readValue(row.getString("open_losses"), OPEN_LOSSES)))
                .optional();
    }

    /** Why a version could not be computed; empty where it was, or nobody tried. */
    List<Finding> problems(UUID assessment, long version, Language language) {
        return database.sql(
                        """
                        select problems from assessment_result
                        where assessment_id = ? and version = ? and problems is not null
                        """)
                .params(assessment, version)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, FINDINGS).getOrDefault(language, List.of()))
                .orElse(List.of());
    }

    /** The rows that a result was computed from. */
    Optional<Input> input(UUID assessment, long version) {
        return database.sql(
                        """
                        select rows, baseline_rows from assessment_result
                        where assessment_id = ? and version = ? and problems is null
                        """)
                .params(assessment, version)
                .query((row, _) -> {
                    var baseline = row.getString(2);
                    return new Input(
                            json.readValue(row.getString(1), PlantRows.class),
                            baseline == null ? null : json.readValue(baseline, PlantRows.class));
                })
                .optional();
    }

    List<Title> titles(UUID assessment, long version, Language language) {
        return database.sql(
                        """
                        select key, title from result_chapter
                        where assessment_id = ? and version = ? and language = ? order by position
                        """)
                .params(assessment, version, language.code())
                .query((row, _) -> new Title(row.getString(1), row.getString(2)))
                .list();
    }

    Optional<ReportChapter> chapter(UUID assessment, long version, Language language, String key) {
        return database.sql(
                        """
                        select key, title, html from result_chapter
                        where assessment_id = ? and version = ? and language = ? and key = ?
                        """)
                .params(assessment, version, language.code(), key)
                .query((row, _) ->
                        new ReportChapter(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Keeps a result, whole or not at all; of older ones only the summary stays. */
    @Transactional
    void save(AssessmentView computedOf, Computed computed) {
        var assessment = ofItsCompanyNow(computedOf);
        boolean refused = computed instanceof Computed.Refused;
        for (var table : List.of("result_chapter", "result_file")) {
            // what was computed of an earlier version is still shown where this one is refused
            database.sql(
                            "delete from "
                                    + table
                                    + " where assessment_id = ? and (version = ? or not ?)")
                    .params(assessment.id(), assessment.version(), refused)
                    .update();
        }
        database.sql("delete from assessment_result where assessment_id = ? and version = ?")
                .params(assessment.id(), assessment.version())
                .update();
        switch (computed) {
            case Computed.Refused problems -> insert(assessment, problems);
            case Computed.Done done -> {
                insert(assessment, done);
                insertChapters(assessment, done);
                write(assessment, assessment.version(), "", "results.json", done.json());
            }
        }
    }

    /** An assessment, kept as it is; its company may have been merged into another meanwhile. */
    private AssessmentView ofItsCompanyNow(AssessmentView seen) {
        return database.sql("select company_id from assessment where id = ? for update")
                .param(seen.id())
                .query(UUID.class)
                .optional()
                .map(seen::of)
                .orElseThrow(() -> new NoSuchElementException("Assessment " + seen.id()));
    }

    private void insert(AssessmentView assessment, Computed.Refused refused) {
        database.sql(
                        """
                        insert into assessment_result (assessment_id, centre_id, company_id, version, computed_at, problems)
                        values (?, ?, ?, ?, ?, ?::json)
                        """)
                .params(
                        assessment.id(),
                        assessment.centre(),
                        assessment.company(),
                        assessment.version(),
                        Timestamp.from(clock.instant()),
                        json.writeValueAsString(refused.problems()))
                .update();
    }

    private void insert(AssessmentView assessment, Computed.Done done) {
        var figures = done.figures();
        var losses = figures.losses();
        var baseline = done.baseline();
        database.sql(
                        """
                        insert into assessment_result (assessment_id, centre_id, company_id, version, computed_at,
                            baseline_id, baseline_revision, baseline_version, quick, verdict, worrying, currency, losses,
                            losses_uncertainty, loss_share, co2e, co2e_uncertainty, saving, open_losses, rows,
                            baseline_rows)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?::json)
                        """)
                .param(assessment.id())
                .param(assessment.centre())
                .param(assessment.company())
                .param(assessment.version())
                .param(Timestamp.from(clock.instant()))
                .param(baseline == null ? null : baseline.assessment())
                .param(baseline == null ? null : baseline.revision())
                .param(done.baselineVersion())
                .param(figures.quick())
                .param(figures.verdict().name())
                .param(figures.worrying())
                .param(figures.currency())
                .param(losses == null ? null : losses.value())
                .param(losses == null ? null : losses.standardUncertainty())
                .param(figures.lossShare())
                .param(figures.tonnesCo2e().value())
                .param(figures.tonnesCo2e().standardUncertainty())
                .param(figures.saving())
                .param(json.writeValueAsString(figures.openLosses()))
                .param(json.writeValueAsString(done.input().rows()))
                .param(
                        done.input().baseline() == null
                                ? null
                                : json.writeValueAsString(done.input().baseline()))
                .update();
    }

    private void insertChapters(AssessmentView assessment, Computed.Done done) {
        done.chapters()
                .forEach((language, chapters) -> {
                    var position = new int[1];
                    batches.batchUpdate(
                            """
                            insert into result_chapter
                                (assessment_id, centre_id, company_id, version, language, position, key, title, html)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """,
                            chapters.stream()
                                    .map(c ->
                                            new Object[] {
                                                assessment.id(),
                                                assessment.centre(),
                                                assessment.company(),
                                                assessment.version(),
                                                language.code(),
                                                position[0]++,
                                                c.key(),
                                                c.title(),
                                                c.html()
                                            })
                                    .toList());
                });
    }

    /** Keeps a file of a result, in place of an earlier one. */
    void write(
            AssessmentView assessment, long version, String language, String name, byte[] content) {
        database.sql(
                        """
                        insert into result_file
                            (assessment_id, centre_id, company_id, version, language, name, content, size, written_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (assessment_id, version, language, name)
                            do update set content = excluded.content, size = excluded.size, written_at = excluded.written_at
                        """)
                .params(
                        assessment.id(),
                        assessment.centre(),
                        assessment.company(),
                        version,
                        language,
                        name,
                        content,
                        content.length,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Keeps files of a result, all or none. */
    @Transactional
    void write(
            AssessmentView assessment, long version, Language language, Map<String, byte[]> files) {
        var now = ofItsCompanyNow(assessment);
        files.forEach((name, content) -> write(now, version, language.code(), name, content));
    }

    List<Written> files(UUID assessment) {
        return database.sql(
                        """
                        select language, name, size, version from result_file
                        where assessment_id = ? order by language, name
                        """)
                .param(assessment)
                .query((row, _) ->
                        new Written(
                                row.getString(1), row.getString(2), row.getInt(3), row.getLong(4)))
                .list();
    }

    Optional<byte[]> file(UUID assessment, String language, String name) {
        return database.sql(
                        """
                        select content from result_file
                        where assessment_id = ? and language = ? and name = ? order by version desc limit 1
                        """)
                .params(assessment, language, name)
                .query(byte[].class)
                .optional();
    }

    static @Nullable Baseline baseline(ResultSet row) throws SQLException {
        var id = row.getObject("baseline_id", UUID.class);
        return id == null ? null : new Baseline(id, row.getObject("baseline_revision", UUID.class));
    }

    @EventListener
    void merged(CompaniesMerged merged) {
        for (var table : List.of("assessment_result", "result_chapter", "result_file")) {
            database.sql("update " + table + " set company_id = ? where company_id = ?")
                    .params(merged.to(), merged.from())
                    .update();
        }
    }

    private static ResultSummary summary(ResultSet row, int number) throws SQLException {
        var losses = row.getObject("losses", Double.class);
        return new ResultSummary(
                row.getObject("assessment_id", UUID.class),
                row.getLong("version"),
                row.getTimestamp("computed_at").toInstant(),
                row.getBoolean("quick"),
                ResultSummary.Verdict.valueOf(row.getString("verdict")),
                row.getBoolean("worrying"),
                row.getString("currency"),
                losses == null ? null : new Estimate(losses, row.getDouble("losses_uncertainty")),
                row.getObject("loss_share", Double.class),
                new Estimate(row.getDouble("co2e"), row.getDouble("co2e_uncertainty")),
                row.getObject("saving", Double.class));
    }
}
