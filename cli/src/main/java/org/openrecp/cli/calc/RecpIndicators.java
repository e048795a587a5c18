// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.calc;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.openrecp.cli.json.Json;
import org.openrecp.cli.json.JsonProblem;
import org.openrecp.cli.json.JsonValue;
import org.openrecp.engine.indicator.AspectChange;
import org.openrecp.engine.indicator.IndicatorChange;
import org.openrecp.engine.indicator.Indicators;
import org.openrecp.engine.indicator.YearFigures;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.quantity.Estimate;
import tools.jackson.databind.node.ObjectNode;

/** {@code calc indicators}: a year against a baseline year. */
final class RecpIndicators implements CalcFunction {
    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public String description() {
        return "resource productivity and pollution intensity, change on a baseline";
    }

    @Override
    public Answer answer(JsonValue request) {
        var problems = new ArrayList<JsonProblem>();
        var unit = JsonUnit.read(request.get("output_unit"), problems);
        InvalidInput.throwIfAny(problems);
        var product = request.text("product", "product");
        var set = request.text("gwp_set", "AR5");
        return Answer.of(
                json(
                        Indicators.change(
                                Indicators.of(figures(request.get("baseline")), product, unit, set),
                                Indicators.of(
                                        figures(request.get("current")), product, unit, set))));
    }

    private static YearFigures figures(JsonValue year) {
        return new YearFigures(
                year.number("output"),
                year.number("energy"),
                year.number("materials"),
                year.number("water"),
                year.number("ghg"),
                year.number("wastewater"),
                year.number("waste"));
    }

    private static ObjectNode json(IndicatorChange change) {
        var json = Json.object().put("output_change", value(change.outputChange()));
        var aspects = json.putArray("aspects");
        change.aspects().forEach(a -> aspect(aspects.addObject(), a));
        return json;
    }

    private static void aspect(ObjectNode row, AspectChange change) {
        row.put("aspect", change.aspect().code())
                .put("relative_is", change.aspect().isResource() ? "productivity" : "intensity")
                .put("absolute_change", value(change.absolute()))
                .put("relative_baseline", value(change.baseline().relative()))
                .put("relative_current", value(change.current().relative()))
                .put("relative_change", value(change.relative()))
                .put("index", value(change.index()))
                .put("avoided", value(change.avoided()));
    }

    /** Figures of years are exact: only values are shown. */
    private static @Nullable Double value(@Nullable Estimate estimate) {
        return estimate == null ? null : Json.finite(estimate.value());
    }
}
