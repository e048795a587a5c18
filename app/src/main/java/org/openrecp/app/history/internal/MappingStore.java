// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Mappings that a centre keeps by name, to be used for the next file of the kind. */
@Repository
class MappingStore {
    private final JdbcClient database;
    private final JsonMapper json;

    MappingStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    List<SavedMapping> list(UUID centre) {
        return database.sql("select * from history_mapping where centre_id = ? order by name")
                .param(centre)
                .query((row, _) -> saved(row))
                .list();
    }

    Optional<SavedMapping> find(UUID id) {
        return database.sql("select * from history_mapping where id = ?")
                .param(id)
                .query((row, _) -> saved(row))
                .optional();
    }

    void save(UUID centre, String name, Mapping mapping) {
        database.sql(
                        """
                        insert into history_mapping (id, centre_id, name, content) values (?, ?, ?, ?::jsonb)
                        on conflict (centre_id, name) do update set content = excluded.content
                        """)
                .params(UUID.randomUUID(), centre, name, json.writeValueAsString(mapping))
                .update();
    }

    /** As a file to be passed on. */
    byte[] write(Mapping mapping) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(mapping);
    }

    /** Of a file that was passed on; empty: it is none. */
    Optional<Mapping> read(byte[] content) {
        try {
            var mapping = json.readValue(content, Mapping.class);
            return mapping.sheets().stream().allMatch(MappingStore::isKnown)
                    ? Optional.of(mapping)
                    : Optional.empty();
        } catch (JacksonException | NullPointerException e) { // a part of it is missing
            return Optional.empty();
        }
    }

    private static boolean isKnown(SheetMapping sheet) {
        var codes = HistoryField.codes(sheet.kind());
        return codes.containsAll(sheet.defaults().keySet())
                && sheet.columns().stream()
                        .allMatch(c -> c.field().isEmpty() || codes.contains(c.field()));
    }

    private SavedMapping saved(ResultSet row) throws SQLException {
        return new SavedMapping(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getString("name"),
                json.readValue(row.getString("content"), Mapping.class));
    }
}
