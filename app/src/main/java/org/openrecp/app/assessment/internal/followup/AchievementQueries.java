// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openrecp.app.assessment.Achievement;
import org.openrecp.app.assessment.Achievement.Verdict;
import org.openrecp.app.assessment.Achievements;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.shell.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was achieved from revisions, implementations and claims. */
@Repository
class AchievementQueries implements Achievements {
    private final JdbcClient database;
    private final Assessments assessments;
    private final OptionSheet sheet;
    private final ClaimStore claimStore;
    private final FollowUps followUps;

    AchievementQueries(
            JdbcClient database,
            Assessments assessments,
            OptionSheet sheet,
            ClaimStore claimStore,
            FollowUps followUps) {
        this.database = database;
        this.assessments = assessments;
        this.sheet = sheet;
        this.claimStore = claimStore;
        this.followUps = followUps;
    }

    @Override
    public List<UUID> list() {
        return database.sql(
                        """
                        select id from assessment where state = 'frozen'
                        union select assessment_id from option_implementation
                        union select assessment_id from saving_claim
                        order by id
                        """)
                .query(UUID.class)
                .list();
    }

    @Override
    public List<Achievement> of(UUID assessment) {
        var options = sheet.list(assessment);
        var byRow = options.stream().collect(Collectors.toMap(OptionRow::row, Function.identity()));
        var achieved = new ArrayList<Achievement>();
        done(assessment, options.size()).ifPresent(achieved::add);
        followUps
                .implementations(assessment)
                .forEach((row, done) ->
                        achieved.add(
                                new Achievement.CarriedOut(
                                        option(row, byRow),
                                        done.date(),
                                        done.cost(),
                                        done.currency())));
        claimStore
                .claims(assessment)
                .forEach((row, claims) ->
                        claims.forEach(c -> achieved.add(claimed(option(row, byRow), c))));
        return List.copyOf(achieved);
    }

    private Optional<Achievement> done(UUID id, int options) {
        return assessments
                .find(id)
                .filter(a -> a.frozen())
                .map(a -> new Achievement.Done(a.quick(), firstFrozen(id), options));
    }

    private LocalDate firstFrozen(UUID assessment) {
        return database.sql(
                        "select min(at) from frozen_revision where assessment_id = ? and not elsewhere")
                .param(assessment)
                .query(java.time.OffsetDateTime.class)
                .single()
                .atZoneSameInstant(Texts.ZONE)
                .toLocalDate();
    }

    private static Achievement claimed(Achievement.Option option, Claim claim) {
        var verdict = claim.verdict();
        return new Achievement.Claimed(
                claim.id(),
                option,
                claim.resource(),
                claim.saved(),
                claim.unit(),
                claim.from(),
                claim.until(),
                claim.money(),
                claim.currency(),
                claim.at(),
                verdict == null
                        ? Verdict.NONE_YET
                        : verdict.verified() ? Verdict.VERIFIED : Verdict.REJECTED);
    }

    /** An option whose row was deleted since keeps what was achieved with it. */
    private static Achievement.Option option(UUID row, Map<UUID, OptionRow> options) {
        var option = options.get(row);
        return option == null
                ? new Achievement.Option(row, "–", "")
                : new Achievement.Option(
                        row,
                        option.title().isEmpty() ? option.id() : option.title(),
                        Category.isOne(option.get("category")) ? option.get("category") : "");
    }
}
