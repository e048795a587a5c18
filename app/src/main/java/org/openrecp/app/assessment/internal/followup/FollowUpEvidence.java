// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
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
    EvidenceOwner.Kind causeEvidence(
            CauseStore causeStore, Assessments assessments, SheetStore sheets) {
        return new Kind(
                CAUSE,
                id ->
                        causeStore
                                .cause(id)
                                .flatMap(c -> assessments.find(c.assessment()).map(a -> of(c, a))),
                id -> causeStore.cause(id).ifPresent(c -> sheets.hold(c.assessment())),
                causeStore::everyCause);
    }

    @Bean
    EvidenceOwner.Kind optionEvidence(
            JdbcClient database,
            FollowUps followUps,
            ClaimStore claimStore,
            Assessments assessments,
            SheetStore sheets) {
        return new Kind(
                OPTION,
                id ->
                        assessmentOf(id, database)
                                .flatMap(assessments::find)
                                .map(a -> of(id, a, claimStore.isJudged(id))),
                id -> assessmentOf(id, database).ifPresent(sheets::hold),
                assessment -> followUps.rows(assessment, OptionRow.SHEET));
    }

    private static Optional<UUID> assessmentOf(UUID option, JdbcClient database) {
        return database.sql(
                        "select assessment_id from sheet_row where id = ? and sheet = 'options' and position is not null")
                .param(option)
                .query(UUID.class)
                .optional();
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
            Consumer<UUID> holding,
            Function<UUID, List<UUID>> listing)
            implements EvidenceOwner.Kind {
        @Override
        public Optional<EvidenceOwner> find(UUID id) {
            return finding.apply(id);
        }

        @Override
        public Optional<EvidenceOwner> hold(UUID id) {
            holding.accept(id);
            return find(id);
        }

        @Override
        public List<UUID> within(UUID whole) {
            return listing.apply(whole);
        }
    }
}
