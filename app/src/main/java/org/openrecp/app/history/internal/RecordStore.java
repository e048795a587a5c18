// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.CompaniesMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows that were loaded, in the database. */
@Repository
class RecordStore {
    private static final TypeReference<TreeMap<String, CellText>> CELLS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    RecordStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A row that is to be kept. */
    record New(UUID id, ReadRow row, @Nullable UUID company, String digest) {}

    /** A row that was loaded before with other values, and what looks like it now. */
    record Changed(
            UUID earlier, String file, String earlierPlace, String sheet, int row, String title) {}

    /** Remembers, in this transaction, which rows of before are in the file again. */
    void beginSeen() {
        database.sql("create temporary table if not exists history_seen (id uuid) on commit drop")
                .update();
        database.sql("truncate history_seen").update();
    }

    /** Those of some digests that are loaded already; they are remembered as seen. */
    Set<String> known(UUID centre, Collection<String> digests) {
        var known = new HashSet<String>();
        var ids = new ArrayList<String>();
        database.sql(
                        """
                        select id::text, encode(digest, 'hex') as digest from history_record
                        where centre_id = ? and taken_back_at is null
                            and digest = any (select decode(d, 'hex') from unnest(?::text[]) d)
                        """)
                .params(centre, digests.toArray(String[]::new))
                .query((row, _) -> {
                    ids.add(row.getString("id"));
                    return row.getString("digest");
                })
                .list()
                .forEach(known::add);
        if (!ids.isEmpty()) {
            database.sql("insert into history_seen select unnest(?::text[])::uuid")
                    .param(ids.toArray(String[]::new))
                    .update();
        }
        return known;
    }

    /** Keeps rows, many at once. */
    void add(HistoryImport file, List<New> rows) {
        int count = rows.size();
        @Nullable String[][] columns = new @Nullable String[11][count];
        for (int i = 0; i < count; i++) {
            var row = rows.get(i).row();
            var days = row.days();
            var company = rows.get(i).company();
            columns[0][i] = rows.get(i).id().toString();
            columns[1][i] = company == null ? null : company.toString();
            columns[2][i] = row.kind().code();
            columns[3][i] = row.text(HistoryField.TITLE);
            columns[4][i] = days == null ? null : days.from().toString();
            columns[5][i] = days == null ? null : days.until().toString();
            columns[6][i] = row.sheet();
            columns[7][i] = Integer.toString(row.number());
            columns[8][i] = json.writeValueAsString(row.cells());
            columns[9][i] = row.naturalKey();
            columns[10][i] = rows.get(i).digest();
        }
        database.sql(
                        """
                        insert into history_record (id, centre_id, import_id, mapping_name, company_id, kind, title, from_day,
                            until_day, sheet, row_number, cells, natural_key, digest)
                        select r.id::uuid, ?, ?, ?, r.company::uuid, r.kind, r.title, r.from_day::date, r.until_day::date,
                            r.sheet, r.row_number::int, r.cells::jsonb, r.natural_key, decode(r.digest, 'hex')
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::text[]) as r (id, company, kind, title, from_day, until_day, sheet,
                            row_number, cells, natural_key, digest)
                        """)
                .params(
                        file.centre(),
                        file.id(),
                        file.lineage(),
                        columns[0],
                        columns[1],
                        columns[2],
                        columns[3],
                        columns[4],
                        columns[5],
                        columns[6],
                        columns[7],
                        columns[8],
                        columns[9],
                        columns[10])
                .update();
    }

    /** Rows of before that are no longer in the file, each with the new row that is like it. */
    List<Changed> changed(HistoryImport file) {
        return database.sql(
                        """
                        select distinct on (o.id) o.id, i.file_name, o.sheet || '!A' || o.row_number as place, n.sheet,
                            n.row_number, n.title
                        from history_record n
                        join history_record o on o.centre_id = n.centre_id and o.mapping_name = n.mapping_name
                            and md5(o.natural_key) = md5(n.natural_key) and o.import_id <> n.import_id and o.taken_back_at is null
                        join history_import i on i.id = o.import_id
                        where n.import_id = ? and n.taken_back_at is null
                            and not exists (select from history_seen s where s.id = o.id)
                        order by o.id, n.row_number
                        """)
                .param(file.id())
                .query((row, _) ->
                        new Changed(
                                row.getObject("id", UUID.class),
                                row.getString("file_name"),
                                row.getString("place"),
                                row.getString("sheet"),
                                row.getInt("row_number"),
                                row.getString("title")))
                .list();
    }

    void takeBack(Collection<UUID> records) {
        database.sql(
                        "update history_record set taken_back_at = now() where id = any (?::text[]::uuid[])")
                .param(texts(records))
                .update();
    }

    /** What stands of a file. */
    List<UUID> standing(UUID file) {
        return database.sql(
                        "select id from history_record where import_id = ? and taken_back_at is null")
                .param(file)
                .query(UUID.class)
                .list();
    }

    void addCompany(HistoryImport file, UUID company) {
        database.sql(
                        "insert into history_new_company (import_id, centre_id, company_id) values (?, ?, ?)")
                .params(file.id(), file.centre(), company)
                .update();
    }

    /** Companies that a file made and of which nothing else is kept. */
    List<UUID> unusedCompanies(UUID file) {
        return database.sql(
                        """
                        select n.company_id from history_new_company n
                        join company c on c.id = n.company_id and c.version = 0 and c.merged_into is null
                        where n.import_id = ? and not history_company_is_used(n.company_id)
                        """)
                .param(file)
                .query(UUID.class)
                .list();
    }

    Optional<HistoryRecord> find(UUID id) {
        return database.sql(
                        """
                        select r.*, i.file_name from history_record r join history_import i on i.id = r.import_id
                        where r.id = ?
                        """)
                .param(id)
                .query(this::record)
                .optional();
    }

    /** The first rows that a file added. */
    List<HistoryRecord> of(UUID file, int atMost) {
        return database.sql(
                        """
                        select r.*, i.file_name from history_record r join history_import i on i.id = r.import_id
                        where r.import_id = ? order by r.sheet, r.row_number limit ?
                        """)
                .params(file, atMost)
                .query(this::record)
                .list();
    }

    @EventListener
    void merged(CompaniesMerged merged) {
        for (var table : List.of("history_record", "history_company")) {
            database.sql("update " + table + " set company_id = ? where company_id = ?")
                    .params(merged.to(), merged.from())
                    .update();
        }
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private HistoryRecord record(ResultSet row, int number) throws SQLException {
        return new HistoryRecord(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getObject("company_id", UUID.class),
                row.getObject("import_id", UUID.class),
                row.getString("file_name"),
                RowKind.of(row.getString("kind")),
                row.getString("title"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("sheet"),
                row.getInt("row_number"),
                json.readValue(row.getString("cells"), CELLS),
                row.getObject("taken_back_at") != null);
    }
}
