// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.records.RecordKind;
import org.openrecp.app.assessment.internal.records.Standing;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Component;

/** What an assessment is compared with, as it travels: a field of the assessment itself. */
@Component
class BaselineRecords implements RecordKind {
    static final String KIND = "baseline";
    static final String BASELINE = "baseline";

    private final Assessments assessments;
    private final Baselines baselines;

    BaselineRecords(Assessments assessments, Baselines baselines) {
        this.assessments = assessments;
        this.baselines = baselines;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean followsUp() {
        return false;
    }

    /** An assessment as it stands is not compared with itself. */
    @Override
    public boolean isSound(Change change) {
        var value = change.value();
        return change.field().equals(BASELINE)
                && (value == null
                        || Baseline.of(value)
                                .filter(b ->
                                        b.revision() != null
                                                || !b.assessment().equals(change.row()))
                                .isPresent());
    }

    @Override
    public boolean belongs(UUID assessment, UUID record) {
        return record.equals(assessment);
    }

    @Override
    public Optional<String> objection(Change change, Author by) {
        return Optional.ofNullable(change.value())
                .flatMap(Baseline::of)
                .filter(b -> baselines.isForeign(change.row(), b))
                .map(_ -> "assessment.transfer-foreign-baseline");
    }

    @Override
    public void put(UUID assessment, Standing standing) {
        var value = standing.value(BASELINE);
        baselines.put(assessment, value == null ? null : Baseline.of(value).orElseThrow());
    }

    @Override
    public String name(UUID assessment, UUID record, Texts texts) {
        return assessments.find(record).map(AssessmentView::title).orElse("");
    }

    @Override
    public String fieldName(String field, Texts texts) {
        return texts.of("result.baseline");
    }

    @Override
    public String shown(String field, @Nullable String value, Texts texts) {
        return Optional.ofNullable(value)
                .flatMap(Baseline::of)
                .map(b -> baselines.name(b, texts))
                .orElseGet(() -> texts.of("result.no-baseline"));
    }
}
