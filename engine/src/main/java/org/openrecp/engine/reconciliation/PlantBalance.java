// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Stream;

/**
 * A plant's balance: what every later figure (cost of losses, emissions, indicators, options)
 * starts from.
 *
 * @param streams in the flowsheet's order
 * @param shares in the flowsheet's order
 * @param verdict whether the balance can be trusted
 * @param withoutSuspects the balance without the suspect measurements; null when nothing is
 *     suspected
 */
public record PlantBalance(
        Flowsheet flowsheet,
        List<StreamBalance> streams,
        List<ShareBalance> shares,
        Covariance covariance,
        Verdict verdict,
        List<NodeTest> nodeTests,
        @Nullable PlantBalance withoutSuspects) {

    /** Covariance of the reconciled amounts, each in the unit of its material. */
    public interface Covariance {
        /**
         * Standard uncertainty of {@code Σ weight(stream) · amount(stream)}; unobservable streams
         * weigh nothing.
         */
        double standardUncertaintyOf(ToDoubleFunction<Stream> weight);
    }

    /** Whether the balance closes within what the measurements allow. */
    public sealed interface Verdict {
        /**
         * Nothing speaks against it.
         *
         * @param dof degrees of freedom; 0: nothing is redundant, so nothing was tested
         */
        record Balanced(double chiSquared, int dof, double critical) implements Verdict {}

        /**
         * Some measurement is biased, or some balance leaks: the global test rejects, or a
         * measurement test does at the level that holds for all of them together.
         */
        record GrossErrorSuspected(
                double chiSquared, int dof, double critical, List<Suspect> suspects)
                implements Verdict {
            public GrossErrorSuspected {
                suspects = List.copyOf(suspects);
            }
        }

        /** Some streams cannot be known from what was measured; the others are balanced. */
        record UnderDetermined(
                double chiSquared,
                int dof,
                double critical,
                List<String> streams,
                List<String> unitOperations)
                implements Verdict {
            public UnderDetermined {
                streams = List.copyOf(streams);
                unitOperations = List.copyOf(unitOperations);
            }
        }

        /**
         * No non-negative flows close these balances: exact values disagree, or a unit operation
         * lacks an input or output.
         */
        record Contradictory(List<String> unitOperations) implements Verdict {
            public Contradictory {
                unitOperations = List.copyOf(unitOperations);
            }
        }
    }

    public PlantBalance {
        streams = List.copyOf(streams);
        shares = List.copyOf(shares);
        nodeTests = List.copyOf(nodeTests);
    }

    /** The balance to cost and to report: without the suspects where there are any. */
    public PlantBalance best() {
        return withoutSuspects == null ? this : withoutSuspects;
    }
}
