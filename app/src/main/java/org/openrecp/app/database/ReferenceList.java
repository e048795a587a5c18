// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * A list of the application's own that other tables refer to: brought into the database after its
 * tables are made, and again whenever the list has changed. A module declares one as a bean.
 *
 * @param <T> an entry
 */
public abstract class ReferenceList<T> implements JavaMigration {
    private final String name;
    private final String upsert;
    private final List<T> entries;

    /**
     * @param upsert statement that adds an entry or makes it as it is now
     */
    protected ReferenceList(String name, String upsert, List<T> entries) {
        this.name = name;
        this.upsert = upsert;
        this.entries = List.copyOf(entries);
    }

    /** What the statement is filled with. */
    protected abstract @Nullable Object[] values(T entry);

    @Override
    public final void migrate(Context context) throws Exception {
        try (var statement = context.getConnection().prepareStatement(upsert)) {
            for (var entry : entries) {
                var values = values(entry);
                for (int n = 0; n < values.length; n++) {
                    statement.setObject(n + 1, values[n]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public final @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public final String getDescription() {
        return name;
    }

    @Override
    public final Integer getChecksum() {
        return entries.toString().hashCode();
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return true;
    }
}
