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
     * @param subject what it is about, for instance {@code Streams S4, uncertainty}
     * @param value as the reader of a report should see it
     */
    public record DefaultUsed(String subject, String value, String why) {}

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
