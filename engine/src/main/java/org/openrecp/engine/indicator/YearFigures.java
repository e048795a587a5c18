// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.indicator;

import java.util.ArrayList;
import java.util.List;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.problem.Subject;

/**
 * The figures of a year, as a company reports them. Any unit, so long as it is the same in the
 * years that are compared.
 */
public record YearFigures(
        double output,
        double energy,
        double materials,
        double water,
        double ghg,
        double wastewater,
        double waste) {
    /**
     * @throws InvalidInput naming every figure that is negative or not a number, and an output of
     *     nothing
     */
    public YearFigures {
        var problems = new ArrayList<InputProblem>();
        if (!(output > 0) || Double.isInfinite(output)) {
            problems.add(problem("indicator.bad-figure.positive", "output", output));
        }
        check(Aspect.ENERGY, energy, problems);
        check(Aspect.MATERIALS, materials, problems);
        check(Aspect.WATER, water, problems);
        check(Aspect.GHG, ghg, problems);
        check(Aspect.WASTEWATER, wastewater, problems);
        check(Aspect.WASTE, waste, problems);
        InvalidInput.throwIfAny(problems);
    }

    public double of(Aspect aspect) {
        return switch (aspect) {
            case ENERGY -> energy;
            case MATERIALS -> materials;
            case WATER -> water;
            case GHG -> ghg;
            case WASTEWATER -> wastewater;
            case WASTE -> waste;
        };
    }

    private static void check(Aspect aspect, double value, List<InputProblem> problems) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            problems.add(problem("indicator.bad-figure.negative", aspect.code(), value));
        }
    }

    private static InputProblem problem(String key, String field, double found) {
        return Problem.of(key, Subject.of("Figures", null, field), String.valueOf(found));
    }
}
