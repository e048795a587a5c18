// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.model.ChangeEvaluator;

/** Options one after the other, each in the context of those before it. */
final class Sequences {
    private final OptionStudy study;
    private final ChangeEvaluator evaluator;

    private Sequences(OptionStudy study) {
        this.study = study;
        evaluator = study.space.evaluator();
    }

    static AbatementCurve abatement(OptionStudy study, List<String> sequence) {
        return new Sequences(study).abatement(sequence);
    }

    /** Next comes the cheapest per tonne whose requirements within the set are met. */
    static List<String> byMarginalCost(OptionStudy study, List<String> ids) {
        return new Sequences(study).byMarginalCost(ids);
    }

    static Overlap overlap(OptionStudy study, List<String> sequence) {
        return new Sequences(study).overlap(sequence);
    }

    private AbatementCurve abatement(List<String> sequence) {
        var steps = new ArrayList<AbatementCurve.Step>();
        long done = 0;
        double total = 0;
        for (var id : sequence) {
            double tonnes = tonnes(done, id);
            total += tonnes;
            steps.add(new AbatementCurve.Step(id, tonnes, costPerTonne(done, id), total));
            done |= study.maskOf(List.of(id));
        }
        return new AbatementCurve(steps);
    }

    private List<String> byMarginalCost(List<String> ids) {
        var left = new ArrayList<>(ids);
        left.sort((a, b) -> study.numberOf(a) - study.numberOf(b));
        var sequence = new ArrayList<String>();
        long done = 0;
        while (!left.isEmpty()) {
            var next = cheapest(done, left);
            left.remove(next);
            sequence.add(next);
            done |= study.maskOf(List.of(next));
        }
        return sequence;
    }

    private Overlap overlap(List<String> sequence) {
        long all = study.maskOf(sequence);
        double ofSet = saved(all, OptionStudy.MONEY);
        var rows = new ArrayList<Overlap.Row>();
        long done = 0;
        double sum = 0;
        for (var id : sequence) {
            long one = study.maskOf(List.of(id));
            double alone = saved(one, OptionStudy.MONEY);
            double last = ofSet - saved(all & ~one, OptionStudy.MONEY);
            double before = saved(done, OptionStudy.MONEY);
            done |= one;
            double here = saved(done, OptionStudy.MONEY) - before;
            rows.add(new Overlap.Row(id, alone, last, here));
            sum += alone;
        }
        return new Overlap(rows, sum, ofSet);
    }

    private String cheapest(long done, List<String> left) {
        Set<String> open = new HashSet<>(left);
        var ready =
                left.stream()
                        .filter(id -> study.get(id).requires().stream().noneMatch(open::contains))
                        .toList();
        String best = ready.isEmpty() ? left.getFirst() : ready.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (var id : ready) {
            var cost = costPerTonne(done, id);
            if (cost != null && cost < least) {
                least = cost;
                best = id;
            }
        }
        return best;
    }

    private double tonnes(long done, String id) {
        return saved(done | study.maskOf(List.of(id)), OptionStudy.CO2E)
                - saved(done, OptionStudy.CO2E);
    }

    private @Nullable Double costPerTonne(long done, String id) {
        double tonnes = tonnes(done, id);
        if (tonnes <= 1e-12) {
            return null;
        }
        var option = study.get(id);
        double saving =
                saved(done | study.maskOf(List.of(id)), OptionStudy.MONEY)
                        - saved(done, OptionStudy.MONEY);
        double cost =
                OptionStudy.yearlyCostOf(option)
                        + Replacement.annualEquivalent(option, study.terms.realRate());
        return (cost - saving) / tonnes;
    }

    private double saved(long mask, int measure) {
        return -evaluator.change(mask)[measure] * study.terms.periodsPerYear();
    }
}
