// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import java.util.List;
import org.openrecp.engine.flowsheet.Stream;

/**
 * What to measure next so that a figure of the balance, such as the cost of losses per year,
 * becomes more certain.
 *
 * @param standardUncertainty of the figure as it is now, in its unit
 * @param improvements meters that make it more certain, most per unit of money first
 * @param discoveries meters on streams that nothing gives yet, most streams per unit of money first
 */
public record MeterPlan(
        double standardUncertainty, List<Improvement> improvements, List<Discovery> discoveries) {

    /** Whether a meter comes in addition to what is known, or takes an old one's place. */
    public enum Kind {
        ADD,
        REPLACE
    }

    /**
     * A meter that makes the figure more certain.
     *
     * @param meterUncertainty of the new meter, in the unit of the stream's material
     * @param meterCost in the reporting currency
     * @param standardUncertainty of the figure once it is there
     * @param reduction of the figure's standard uncertainty
     */
    public record Improvement(
            Stream stream,
            Kind kind,
            double meterUncertainty,
            double meterCost,
            double standardUncertainty,
            double reduction) {
        /** Uncertainty taken away per unit of money. */
        public double reductionPerCost() {
            return reduction / meterCost;
        }
    }

    /**
     * A meter on a stream that nothing gives yet.
     *
     * @param becomesKnown streams that the balances would then give, this one among them
     */
    public record Discovery(Stream stream, double meterCost, List<Stream> becomesKnown) {
        public Discovery {
            becomesKnown = List.copyOf(becomesKnown);
        }
    }

    public MeterPlan {
        improvements = List.copyOf(improvements);
        discoveries = List.copyOf(discoveries);
    }
}
