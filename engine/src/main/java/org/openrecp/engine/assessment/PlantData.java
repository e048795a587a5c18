// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.assessment;

import java.util.List;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Measurement;
import org.openrecp.engine.mfca.ProcessCost;
import org.openrecp.engine.option.Effect;
import org.openrecp.engine.option.Option;

/**
 * All that a plant workbook holds, checked and in the engine's units.
 *
 * @param defaults values that the user left out and the engine or the reader filled in, for the
 *     report
 */
public record PlantData(
        PlantFacts facts,
        Flowsheet flowsheet,
        List<Measurement> measurements,
        List<ProcessCost> costs,
        List<Option> options,
        List<Effect> effects,
        List<MonthlyRecord> monthly,
        List<DefaultUsed> defaults) {

    /**
     * A default that stood in for a missing value.
     *
     * @param sheet of the workbook, for instance {@code Streams}
     * @param ids of the rows that it stood in; empty where the sheet has one value
     * @param field for instance {@code uncertainty}
     * @param value with its unit
     */
    public record DefaultUsed(
            String sheet, List<String> ids, String field, String value, Reason reason) {
        /** Where the value comes from. */
        public enum Reason {
            /** The default of the field. */
            NOT_GIVEN,
            DENSITY_OF_WATER,
            LIQUID_WATER,
            /** The default of a unit operation's kind. */
            OF_THE_KIND,
            /** The default of a measurement's grade. */
            OF_THE_GRADE
        }

        public DefaultUsed {
            ids = List.copyOf(ids);
        }
    }

    public PlantData {
        measurements = List.copyOf(measurements);
        costs = List.copyOf(costs);
        options = List.copyOf(options);
        effects = List.copyOf(effects);
        monthly = List.copyOf(monthly);
        defaults = List.copyOf(defaults);
    }

    /** Whether there is only a plant, its materials and its bills: a quick assessment. */
    public boolean isQuick() {
        return flowsheet.streams().isEmpty();
    }

    public List<Material> materials() {
        return flowsheet.materials();
    }
}
