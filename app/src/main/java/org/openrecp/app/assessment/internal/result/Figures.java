// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.ResultSummary.Verdict;
import org.openrecp.engine.assessment.AssessmentResult;
import org.openrecp.engine.assessment.DetailedResult;
import org.openrecp.engine.assessment.QuickAssessmentResult;
import org.openrecp.engine.option.Remedies;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.reconciliation.PlantBalance;

/** The figures that a result is summed up in; see {@code ResultSummary}. */
record Figures(
        boolean quick,
        Verdict verdict,
        boolean worrying,
        String currency,
        @Nullable Estimate losses,
        @Nullable Double lossShare,
        Estimate tonnesCo2e,
        @Nullable Double saving,
        List<OpenLoss> openLosses) {
    private static final double TONNES_PER_KILOGRAM = 1e-3;

    static Figures of(AssessmentResult result) {
        var facts = result.plant().facts();
        var tonnes = result.emissions().total().times(TONNES_PER_KILOGRAM * facts.periodsPerYear());
        return switch (result) {
            case DetailedResult detailed ->
                    new Figures(
                            false,
                            verdict(detailed.balance().verdict()),
                            detailed.worrying(),
                            facts.currency(),
                            detailed.costs().netPerYear(),
                            detailed.costs().lossShare(),
                            tonnes,
                            detailed.options() == null
                                    ? null
                                    : detailed.options().chosen().set().netSaving(),
                            openLosses(detailed));
            case QuickAssessmentResult quick ->
                    new Figures(
                            true,
                            Verdict.valueOf(quick.quick().advice().verdict().name()),
                            quick.worrying(),
                            facts.currency(),
                            null,
                            null,
                            tonnes,
                            null,
                            List.of());
        };
    }

    private static Verdict verdict(PlantBalance.Verdict verdict) {
        return switch (verdict) {
            case PlantBalance.Verdict.Balanced v ->
                    v.dof() == 0 ? Verdict.UNTESTED : Verdict.BALANCED;
            case PlantBalance.Verdict.GrossErrorSuspected _ -> Verdict.GROSS_ERROR;
            case PlantBalance.Verdict.UnderDetermined _ -> Verdict.UNDER_DETERMINED;
            case PlantBalance.Verdict.Contradictory _ -> Verdict.CONTRADICTORY;
        };
    }

    private static List<OpenLoss> openLosses(DetailedResult result) {
        var plant = result.plant();
        return Remedies.of(result.costs(), plant.options(), plant.effects()).stream()
                .filter(r -> r.options().isEmpty())
                .map(Remedies::loss)
                .map(l ->
                        new OpenLoss(
                                l.stream().id(),
                                l.material().name(),
                                l.unitOperation(),
                                plant.flowsheet().getUnitOperation(l.unitOperation()).name(),
                                l.netPerYear().value()))
                .toList();
    }
}
