// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.evidence.EvidenceOwner;
import org.springframework.stereotype.Component;

/** Files and photos belong to an assessment as a whole: bills, what was seen on the walk. */
@Component
class AssessmentEvidence implements EvidenceOwner.Kind {
    private static final String KIND = "assessment";

    private final AssessmentStore assessments;

    AssessmentEvidence(AssessmentStore assessments) {
        this.assessments = assessments;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<EvidenceOwner> find(UUID id) {
        return assessments.find(id).map(AssessmentEvidence::owner);
    }

    @Override
    public Optional<EvidenceOwner> hold(UUID id) {
        return assessments.lock(id).map(AssessmentEvidence::owner);
    }

    @Override
    public List<UUID> within(UUID whole) {
        return List.of(whole);
    }

    static EvidenceOwner owner(AssessmentView assessment) {
        return new EvidenceOwner(
                KIND,
                assessment.id(),
                assessment.centre(),
                assessment.company(),
                "/assessments/" + assessment.id(),
                !assessment.frozen());
    }
}
