// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.evidence.EvidenceOwner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files and photos belong to causes, and to options also after their assessment was frozen. */
@Configuration(proxyBeanMethods = false)
class FollowUpEvidence {
    static final String CAUSE = "cause";
    static final String OPTION = "option";

    @Bean
    EvidenceOwner.Kind causeEvidence(CauseStore causeStore, Assessments assessments) {
        return new Kind(
                CAUSE,
                id ->
                        causeStore
                                .cause(id)
                                .flatMap(c -> assessments.find(c.assessment()).map(a -> of(c, a))),
                causeStore::everyCause);
    }

    @Bean
    EvidenceOwner.Kind optionEvidence(
            JdbcClient database,
            FollowUps followUps,
            ClaimStore claimStore,
            Assessments assessments) {
        return new Kind(
                OPTION,
                id ->
                        database.sql(
                                        "select assessment_id from sheet_row where id = ? and sheet = 'options' and position is not null")
                                .param(id)
                                .query(UUID.class)
                                .optional()
                                .flatMap(assessments::find)
                                .map(a -> of(id, a, claimStore.isJudged(id))),
                assessment -> followUps.rows(assessment, OptionRow.SHEET));
    }

    static EvidenceOwner of(Cause cause, AssessmentView assessment) {
        return new EvidenceOwner(
                CAUSE,
                cause.id(),
                assessment.centre(),
                assessment.company(),
                cause.path(),
                !assessment.frozen());
    }

    /**
     * An option.
     *
     * @param judged whether somebody judged a saving of it, which rests on its files then
     */
    static EvidenceOwner of(UUID option, AssessmentView assessment, boolean judged) {
        return new EvidenceOwner(
                OPTION,
                option,
                assessment.centre(),
                assessment.company(),
                "/assessments/" + assessment.id() + "/options/" + option,
                true,
                !judged && !assessment.frozen());
    }

    private record Kind(
            String kind,
            Function<UUID, Optional<EvidenceOwner>> finding,
            Function<UUID, List<UUID>> listing)
            implements EvidenceOwner.Kind {
        @Override
        public Optional<EvidenceOwner> find(UUID id) {
            return finding.apply(id);
        }

        @Override
        public List<UUID> within(UUID whole) {
            return listing.apply(whole);
        }
    }
}
