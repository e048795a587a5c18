// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.database.ReferenceList;
import org.openrecp.app.result.Indicator;
import org.springframework.stereotype.Component;

/** Brings the definitions into the database, again whenever their list has changed. */
@Component
class IndicatorLoading extends ReferenceList<Indicator> {
    private static final String UPSERT =
            """
            insert into indicator (code, version, since, name_en, name_vi, unit, fact_unit, formula, formula_vi, aggregation,
                counts_once, filter, disaggregations, presence, source)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (code, version) do update set since = excluded.since, name_en = excluded.name_en,
                name_vi = excluded.name_vi, unit = excluded.unit, fact_unit = excluded.fact_unit,
                formula = excluded.formula, formula_vi = excluded.formula_vi, aggregation = excluded.aggregation, counts_once = excluded.counts_once,
                filter = excluded.filter, disaggregations = excluded.disaggregations, presence = excluded.presence,
                source = excluded.source
            """;

    IndicatorLoading() {
        super("indicators", UPSERT, IndicatorTable.all());
    }

    @Override
    protected @Nullable Object[] values(Indicator i) {
        return new @Nullable Object[] {
            i.code(),
            i.version(),
            i.since(),
            i.nameEn(),
            i.nameVi(),
            i.unit(),
            i.factUnit(),
            i.formula(),
            i.formulaVi(),
            i.aggregation().name().toLowerCase(Locale.ROOT),
            i.countsOnce(),
            i.filter(),
            i.disaggregations(),
            i.presence(),
            i.source()
        };
    }
}
