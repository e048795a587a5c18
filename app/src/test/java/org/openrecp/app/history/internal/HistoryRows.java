// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.ForeignRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A file of another centre, a row loaded from it, and a mapping. */
@Component
class HistoryRows implements ForeignRows {
    private final HistoryDesk desk;
    private final MappingStore mappings;
    private final JdbcClient database;

    HistoryRows(HistoryDesk desk, MappingStore mappings, JdbcClient database) {
        this.desk = desk;
        this.mappings = mappings;
        this.database = database;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/history/{id}"),
                Route.of("POST", "/history/{id}/check"),
                Route.of("POST", "/history/{id}/load"),
                Route.of("POST", "/history/{id}/undo"),
                Route.of("GET", "/history/{id}/conflicts.csv"),
                Route.of("GET", "/history/{id}/sheets/{number}"),
                Route.of("POST", "/history/{id}/sheets/{number}").with("kind", "none"),
                Route.of("GET", "/history/{id}/companies"),
                Route.of("POST", "/history/{id}/companies"),
                Route.of("POST", "/history/{id}/mapping"),
                Route.of("POST", "/history/{id}/mapping/use")
                        .with("mapping", UUID.randomUUID().toString()),
                Route.of("GET", "/history/mappings/{mapping}"),
                Route.of("GET", "/history/records/{record}"));
    }

    @Override
    public Map<String, String> make(UUID centre, UUID company) {
        try {
            var file =
                    desk.send(
                            centre,
                            "old.xlsx",
                            Table.ofYear(2004, List.of(List.of("A", "", "nhanh", 1, 1, 1)))
                                    .bytes());
            mappings.save(centre, "old", Mapping.NONE);
            var record = UUID.randomUUID();
            database.sql(
                            """
                            insert into history_record (id, centre_id, import_id, lineage, kind, title, sheet,
                                row_number, cells, natural_key, digest)
                            values (?, ?, ?, '', 'company', '', 's', 1, '{}', '', decode(md5(?), 'hex'))
                            """)
                    .params(record, centre, file, record.toString())
                    .update();
            return Map.of(
                    "id", file.toString(),
                    "number", "0",
                    "mapping", mappings.list(centre).getFirst().id().toString(),
                    "record", record.toString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
