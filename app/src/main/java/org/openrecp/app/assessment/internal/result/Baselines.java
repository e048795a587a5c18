// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.records.RecordHistories;
import org.openrecp.app.assessment.internal.result.ResultPage.Choosable;
import org.openrecp.app.assessment.internal.revision.Revision;
import org.openrecp.app.assessment.internal.revision.Revisions;
import org.openrecp.app.shell.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What assessments are compared with. A choice that came in a file may be of an assessment, or a
 * revision, that is not on this computer; it is kept.
 */
@Repository
class Baselines {
    private final JdbcClient database;
    private final Assessments assessments;
    private final Revisions revisions;
    private final RecordHistories histories;

    Baselines(
            JdbcClient database,
            Assessments assessments,
            Revisions revisions,
            RecordHistories histories) {
        this.database = database;
        this.assessments = assessments;
        this.revisions = revisions;
        this.histories = histories;
    }

    /** What is chosen, on this computer or not. */
    Optional<Baseline> chosen(UUID assessment) {
        return database.sql("select baseline_id, baseline_revision from assessment where id = ?")
                .param(assessment)
                .query((row, _) -> Optional.ofNullable(ResultStore.baseline(row)))
                .optional()
                .flatMap(found -> found);
    }

    /** Whether it is on this computer, of the same company. */
    boolean isHere(AssessmentView assessment, Baseline baseline) {
        return assessments
                        .find(baseline.assessment())
                        .filter(other -> other.company().equals(assessment.company()))
                        .isPresent()
                && (baseline.revision() == null
                        || revisions.find(baseline.assessment(), baseline.revision()).isPresent());
    }

    /** Whether it is of another company. */
    boolean isForeign(UUID assessment, Baseline baseline) {
        var company = assessments.find(assessment).map(AssessmentView::company);
        return assessments
                .find(baseline.assessment())
                .map(AssessmentView::company)
                .filter(c -> !company.equals(Optional.of(c)))
                .isPresent();
    }

    /** Chooses what to compare with; false: the assessment is frozen, and what it had stays. */
    @Transactional
    boolean choose(UUID assessment, @Nullable Baseline baseline, Author author) {
        boolean open =
                database.sql("select from assessment where id = ? and state = 'open' for update")
                        .param(assessment)
                        .query((_, _) -> true)
                        .optional()
                        .isPresent();
        if (open) {
            var values = new HashMap<String, @Nullable String>();
            values.put(BaselineRecords.BASELINE, baseline == null ? null : baseline.value());
            histories.keep(assessment, BaselineRecords.KIND, assessment, values, author);
            put(assessment, baseline);
        }
        return open;
    }

    void put(UUID assessment, @Nullable Baseline baseline) {
        database.sql(
                        """
                        update assessment set baseline_id = :id::uuid, baseline_revision = :revision::uuid
                        where id = :assessment
                        """)
                .param("id", baseline == null ? null : baseline.assessment())
                .param("revision", baseline == null ? null : baseline.revision())
                .param("assessment", assessment)
                .update();
    }

    /** The company's other assessments as they stand, and the frozen revisions of all. */
    List<Choosable> candidates(AssessmentView assessment, Texts texts) {
        var found = new ArrayList<Choosable>();
        for (var other : assessments.ofCompany(assessment.company())) {
            if (!other.id().equals(assessment.id()) && !other.quick()) {
                found.add(
                        new Choosable(
                                new Baseline(other.id(), null), other.title(), other.changedAt()));
            }
            for (var revision : revisions.list(other.id())) {
                found.add(
                        new Choosable(
                                new Baseline(other.id(), revision.id()),
                                title(other.title(), revision, texts),
                                revision.at()));
            }
        }
        return found;
    }

    private static String title(String assessment, Revision revision, Texts texts) {
        var title = "%s (%s)".formatted(assessment, texts.count(revision.number()));
        return revision.elsewhere() ? title + ", " + texts.of("assessment.elsewhere") : title;
    }

    /** What it is called, or that it is not on this computer. */
    String name(Baseline baseline, Texts texts) {
        var title = assessments.find(baseline.assessment()).map(AssessmentView::title);
        var id = baseline.revision();
        return (id == null
                        ? title
                        : title.flatMap(t ->
                                revisions
                                        .find(baseline.assessment(), id)
                                        .map(r -> title(t, r, texts))))
                .orElseGet(() -> texts.of("result.baseline-away"));
    }
}
