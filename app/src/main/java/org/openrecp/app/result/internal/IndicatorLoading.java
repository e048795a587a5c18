// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the definitions into the database, again whenever their list has changed. */
@Component
class IndicatorLoading implements JavaMigration {
    private static final String UPSERT =
            """
            insert into indicator (code, version, since, name_en, name_vi, unit, fact_unit, formula, aggregation,
                counts_once, filter, disaggregations, presence, source)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (code, version) do update set since = excluded.since, name_en = excluded.name_en,
                name_vi = excluded.name_vi, unit = excluded.unit, fact_unit = excluded.fact_unit,
                formula = excluded.formula, aggregation = excluded.aggregation, counts_once = excluded.counts_once,
                filter = excluded.filter, disaggregations = excluded.disaggregations, presence = excluded.presence,
                source = excluded.source
            """;

    @Override
    public void migrate(Context context) throws Exception {
        try (var statement = context.getConnection().prepareStatement(UPSERT)) {
            for (var i : IndicatorTable.all()) {
                var values =
                        new Object[] {
                            i.code(),
                            i.version(),
                            i.since(),
                            i.nameEn(),
                            i.nameVi(),
                            i.unit(),
                            i.factUnit(),
                            i.formula(),
                            i.aggregation().name().toLowerCase(Locale.ROOT),
                            i.countsOnce(),
                            i.filter(),
                            i.disaggregations(),
                            i.presence(),
                            i.source()
                        };
                for (int n = 0; n < values.length; n++) {
                    statement.setObject(n + 1, values[n]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "indicators";
    }

    @Override
    public Integer getChecksum() {
        return IndicatorTable.all().toString().hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
