// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.internal.Findings.Finding;
import org.openrecp.engine.option.Option;

/**
 * What other choices of options would bring.
 *
 * @param options all of the plant, with what each brings alone; empty: there are none
 * @param problems what keeps an answer away
 * @param failure key of why there is no answer; null: there is one, or {@code problems} say why
 * @param outcome null: no answer
 */
public record ExplorerPage(
        AssessmentView assessment,
        String currency,
        @Nullable Choice choice,
        List<Line> options,
        List<Finding> problems,
        @Nullable String failure,
        @Nullable Outcome outcome) {

    /**
     * An option.
     *
     * @param closed whether it cannot be chosen: done already, or rejected
     * @param chosen whether it is in the set that was found
     */
    public record Line(
            Option option,
            boolean closed,
            boolean chosen,
            double investment,
            double saving,
            double npv,
            double tonnesCo2e) {}

    /**
     * The set that was found.
     *
     * @param gap 0: no permitted set is better; else by how much at most one could be, 0…1
     * @param curve drawing of the abatement curve; null: nothing is avoided
     */
    public record Outcome(
            int count,
            double investment,
            double netSaving,
            double npv,
            @Nullable Double paybackYears,
            double tonnesCo2e,
            int horizonYears,
            double gap,
            @Nullable String curve,
            List<Step> steps,
            double sumOfSingles,
            double ofSet,
            List<Cut> cuts) {
        public Outcome {
            steps = List.copyOf(steps);
            cuts = List.copyOf(cuts);
        }
    }

    /**
     * An option of the set in the order of rising abatement cost.
     *
     * @param costPerTonne null when it avoids none
     * @param alone saved per year alone, {@code last} when all others are done, {@code inSequence}
     *     after those before it
     */
    public record Step(
            Option option,
            double tonnesCo2e,
            @Nullable Double costPerTonne,
            double alone,
            double last,
            double inSequence) {}

    /** An effect that was cut because the plant has no more to give. */
    public record Cut(String stream, double lowest) {}

    public ExplorerPage {
        options = List.copyOf(options);
        problems = List.copyOf(problems);
    }

    /** The name of a constant as it ends a key. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
