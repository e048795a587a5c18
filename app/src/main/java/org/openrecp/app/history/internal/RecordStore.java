// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

    /**
     * Keeps those of some rows that are new; the others are remembered as seen.
     *
     * @return the new ones
     */
    List<New> add(HistoryImport file, List<New> rows) {
        var added = new HashSet<>(insert(file, rows));
        var known = rows.stream().map(New::digest).filter(d -> !added.contains(d)).toList();
        if (!known.isEmpty()) {
            database.sql(
                            """
                            insert into history_seen select id from history_record
                            where centre_id = ? and taken_back_at is null
                                and digest = any (select decode(d, 'hex') from unnest(?::text[]) d)
                            """)
                    .params(file.centre(), known.toArray(String[]::new))
                    .update();
        }
        return rows.stream().filter(r -> added.contains(r.digest())).toList();
    }

    private List<String> insert(HistoryImport file, List<New> rows) {
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
            columns[9][i] = ImportStore.sha256(row.naturalKey());
            columns[10][i] = rows.get(i).digest();
        }
        var values = new ArrayList<Object>();
        values.addAll(List.of(file.centre(), file.id(), file.lineage()));
        values.addAll(Arrays.asList(columns));
        return database.sql(
                        """
                        insert into history_record (id, centre_id, import_id, lineage, company_id, kind, title, from_day,
                            until_day, sheet, row_number, cells, natural_key, digest)
                        select r.id::uuid, ?, ?, ?, r.company::uuid, r.kind, r.title, r.from_day::date, r.until_day::date,
                            r.sheet, r.row_number::int, r.cells::jsonb, decode(r.natural_key, 'hex'), decode(r.digest, 'hex')
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::text[]) as r (id, company, kind, title, from_day, until_day, sheet,
                            row_number, cells, natural_key, digest)
                        on conflict (centre_id, digest) where taken_back_at is null do nothing
                        returning encode(digest, 'hex')
                        """)
                .params(values)
                .query(String.class)
                .list();
    }

    /**
     * Rows of before that are no longer in the file, each with the new row that is like it: of the
     * same company and with the same natural key. Those of the same lineage go before others; a
     * company that two lists tell of is none of them.
     */
    List<Changed> changed(HistoryImport file) {
        // the rows of the file are unknown to the planner, which would look at all pairs
        database.sql("set local enable_nestloop = off").update();
        var changed =
                database.sql(
                                """
                                select distinct on (o.id) o.id, i.file_name, o.sheet || '!A' || o.row_number as place,
                                    n.sheet, n.row_number, n.title
                                from history_record n
                                join history_record o on coalesce(o.company_id, o.centre_id) = coalesce(n.company_id, n.centre_id)
                                    and o.natural_key = n.natural_key and o.import_id <> n.import_id
                                    and o.taken_back_at is null
                                join history_import i on i.id = o.import_id
                                where n.import_id = ? and n.taken_back_at is null
                                    and not exists (select from history_seen s where s.id = o.id)
                                    and (o.lineage = n.lineage or (n.kind <> 'company' and not exists (
                                        select from history_record p
                                        where coalesce(p.company_id, p.centre_id) = coalesce(n.company_id, n.centre_id)
                                            and p.natural_key = n.natural_key and p.import_id <> n.import_id
                                            and p.taken_back_at is null and p.lineage = n.lineage)))
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
        database.sql("set local enable_nestloop = on").update();
        return changed;
    }

    /** Rows that no longer stand. */
    void takeBack(Collection<UUID> records) {
        takeBack(records, null);
    }

    /** Rows that no longer stand because another file has them otherwise. */
    void replacedBy(HistoryImport file, Collection<UUID> records) {
        takeBack(records, file.id());
    }

    private void takeBack(Collection<UUID> records, @Nullable UUID by) {
        database.sql(
                        """
                        update history_record set taken_back_at = now(), taken_back_by = ?::uuid
                        where id = any (?::text[]::uuid[])
                        """)
                .params(Arrays.asList(by, texts(records)))
                .update();
    }

    /** Rows that stand again. */
    void putBack(Collection<UUID> records) {
        database.sql(
                        """
                        update history_record set taken_back_at = null, taken_back_by = null
                        where id = any (?::text[]::uuid[])
                        """)
                .param(texts(records))
                .update();
    }

    /** What stands of a file. */
    List<UUID> standing(UUID file) {
        return ids(
                "select id from history_record where import_id = ? and taken_back_at is null",
                file);
    }

    /** Rows of before that a file replaced. */
    List<UUID> replaced(UUID file) {
        return ids("select id from history_record where taken_back_by = ?", file);
    }

    private List<UUID> ids(String sql, UUID file) {
        return database.sql(sql).param(file).query(UUID.class).list();
    }

    /**
     * Names of loaded files that build on a file: they replaced rows of it, or brought again what
     * it had replaced.
     */
    List<String> buildOn(UUID file) {
        return database.sql(
                        """
                        select file_name from history_import where state = 'loaded' and id in (
                            select taken_back_by from history_record where import_id = :file
                            union
                            select d.import_id from history_record r join history_record d on d.centre_id = r.centre_id
                                and d.digest = r.digest and d.taken_back_at is null
                            where r.taken_back_by = :file)
                        order by loaded_at desc
                        """)
                .param("file", file)
                .query(String.class)
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
                        select unnest(history_unused(array(
                            select n.company_id from history_new_company n
                            join company c on c.id = n.company_id and c.version = 0 and c.merged_into is null
                            where n.import_id = ?)))
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
