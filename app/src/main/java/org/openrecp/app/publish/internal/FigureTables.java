// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.util.ArrayList;
import java.util.List;
import org.openrecp.app.disclosure.ResultTables;
import org.openrecp.app.disclosure.ResultTables.Family;
import org.openrecp.app.publish.internal.FigureSpec.By;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Indicators;
import org.openrecp.engine.disclosure.Table;
import org.springframework.stereotype.Component;

/** The tables that can be published. */
@Component
class FigureTables {
    private final Indicators indicators;
    private final ResultTables tables;

    FigureTables(Indicators indicators, ResultTables tables) {
        this.indicators = indicators;
        this.tables = tables;
    }

    /** Indicators whose figures add up, or count companies. */
    List<Indicator> publishable() {
        return tables.list();
    }

    /** The currencies of an indicator's facts; none where it is no money. */
    List<String> currencies(FigureSpec spec) {
        return tables.currencies(spec.centre(), indicator(spec));
    }

    /** All values that may be compared with those of a table. */
    Family family(FigureSpec spec) {
        return tables.family(spec.centre(), indicator(spec), spec.basis(), spec.currency());
    }

    Table table(FigureSpec spec) {
        var dimensions = new ArrayList<Cut.By>();
        dimensions.add(spec.rows().cut());
        By columns = spec.columns();
        if (columns != null) {
            dimensions.add(columns.cut());
        }
        return tables.table(family(spec), dimensions, spec.fromYear(), spec.untilYear(), null);
    }

    private Indicator indicator(FigureSpec spec) {
        return indicators.find(spec.indicator()).orElseThrow();
    }
}
