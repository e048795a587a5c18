// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.util.UUID;
import org.openrecp.app.assessment.Achievements;
import org.openrecp.app.assessment.Achievements.AchievementsChanged;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.company.Companies;
import org.openrecp.app.place.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps in the ledger what assessments have achieved, in the transaction that changes it. */
@Component
class AssessmentResults {
    static final String KIND = "assessment";
    private static final Logger LOG = LoggerFactory.getLogger(AssessmentResults.class);

    private final Achievements achievements;
    private final Assessments assessments;
    private final Companies companies;
    private final Places places;
    private final LedgerStore ledger;

    AssessmentResults(
            Achievements achievements,
            Assessments assessments,
            Companies companies,
            Places places,
            LedgerStore ledger) {
        this.achievements = achievements;
        this.assessments = assessments;
        this.companies = companies;
        this.places = places;
        this.ledger = ledger;
    }

    @EventListener
    void changed(AchievementsChanged changed) {
        record(changed.assessment());
    }

    /** Makes the ledger say of an assessment what it has achieved. */
    void record(UUID id) {
        var assessment = assessments.find(id).orElse(null);
        var company = assessment == null ? null : companies.find(assessment.company()).orElse(null);
        if (assessment == null || company == null) {
            return;
        }
        var told = new AssessmentFacts(assessment, company, places).of(achievements.of(id));
        var right = told.stream().filter(ledger::accepts).toList();
        if (right.size() < told.size()) {
            LOG.info(
                    "Assessment {}: {} of {} results do not fit an indicator and are not in the ledger.",
                    id,
                    told.size() - right.size(),
                    told.size());
        }
        ledger.stand(assessment.centre(), KIND, id.toString(), right);
    }
}
