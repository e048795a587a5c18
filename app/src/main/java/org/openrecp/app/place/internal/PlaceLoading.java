// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.place.internal;

import java.sql.Types;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings the units into the database, so that other tables can refer to them; again whenever the
 * lists have changed.
 */
@Component
class PlaceLoading implements JavaMigration {
    private static final String UPSERT =
            """
            insert into place (id, level, country, code, name, name_en, region, valid_from, valid_until, successor, source)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set level = excluded.level, country = excluded.country, code = excluded.code,
                name = excluded.name, name_en = excluded.name_en, region = excluded.region,
                valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                successor = excluded.successor, source = excluded.source
            """;

    @Override
    public void migrate(Context context) throws Exception {
        try (var statement = context.getConnection().prepareStatement(UPSERT)) {
            for (var place : PlaceTable.all()) {
                var values =
                        new @Nullable Object[] {
                            place.id(),
                            place.level().name().toLowerCase(Locale.ROOT),
                            place.country(),
                            place.code(),
                            place.name(),
                            place.nameEn(),
                            place.region(),
                            place.from(),
                            place.until(),
                            place.successor(),
                            place.source()
                        };
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(
                            i + 1, values[i], i == 7 || i == 8 ? Types.DATE : Types.VARCHAR);
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
        return "places";
    }

    @Override
    public Integer getChecksum() {
        return PlaceTable.all().toString().hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
