// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.history.internal.HistoryImport.Counts;
import org.openrecp.app.history.internal.HistoryImport.State;
import org.openrecp.formats.workbook.TextStyle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Files and their mappings in the database. */
@Repository
class ImportStore {
    private static final int CHUNK = 1 << 20;

    private final JdbcClient database;
    private final JsonMapper json;

    ImportStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    List<HistoryImport> list(UUID centre) {
        return database.sql("select * from history_import where centre_id = ? order by at desc")
                .param(centre)
                .query(this::row)
                .list();
    }

    Optional<HistoryImport> find(UUID id) {
        return database.sql("select * from history_import where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** Keeps a file under an id, in place of an earlier one that was not loaded. */
    @Transactional
    void put(HistoryImport file, Path content) throws IOException {
        var style = file.style();
        int kept =
                database.sql(
                                """
                                insert into history_import (id, centre_id, file_name, size, sha256, encoding, delimiter,
                                    layout, mapping, mapping_name, state, author)
                                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, 'mapping', ?)
                                on conflict (id) do update set file_name = excluded.file_name, size = excluded.size,
                                    sha256 = excluded.sha256, revision = history_import.revision + 1, encoding = excluded.encoding, delimiter = excluded.delimiter,
                                    layout = excluded.layout, mapping = excluded.mapping, state = 'mapping',
                                    checked_digest = null, counts = null
                                where history_import.state in ('mapping', 'checked')
                                """)
                        .params(
                                Arrays.asList(
                                        file.id(),
                                        file.centre(),
                                        file.fileName(),
                                        file.size(),
                                        file.sha256(),
                                        style == null ? null : style.encoding(),
                                        style == null ? null : String.valueOf(style.delimiter()),
                                        json.writeValueAsString(file.layout()),
                                        json.writeValueAsString(file.mapping()),
                                        file.mappingName(),
                                        file.author()))
                        .update();
        if (kept == 0) {
            throw OwnImports.closed();
        }
        forget(file.id());
        database.sql("delete from history_chunk where import_id = ?").param(file.id()).update();
        chunks(file.id(), content);
    }

    private void chunks(UUID id, Path content) throws IOException {
        try (var in = Files.newInputStream(content)) {
            var chunk = in.readNBytes(CHUNK);
            for (int number = 0; chunk.length > 0; number++) {
                database.sql(
                                "insert into history_chunk (import_id, number, content) values (?, ?, ?)")
                        .params(id, number, chunk)
                        .update();
                chunk = in.readNBytes(CHUNK);
            }
        }
    }

    /** Writes the file out and says its SHA-256, as it is now. */
    String write(UUID id, Path target) throws IOException {
        var digest = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
            for (int number = 0; ; number++) {
                var chunk =
                        database.sql(
                                        "select content from history_chunk where import_id = ? and number = ?")
                                .params(id, number)
                                .query(byte[].class)
                                .optional();
                if (chunk.isEmpty()) {
                    return HexFormat.of().formatHex(digest.digest());
                }
                out.write(chunk.get());
            }
        }
    }

    /** A new mapping, unless somebody else was quicker; what a dry run saw no longer counts. */
    @Transactional
    void map(HistoryImport file, Mapping mapping, String name) {
        int mapped =
                database.sql(
                                """
                                update history_import set mapping = ?::jsonb, mapping_name = ?, state = 'mapping',
                                    checked_digest = null, counts = null, revision = revision + 1
                                where id = ? and revision = ? and state in ('mapping', 'checked')
                                """)
                        .params(json.writeValueAsString(mapping), name, file.id(), file.revision())
                        .update();
        if (mapped == 0) {
            throw OwnImports.closed();
        }
        forget(file.id());
    }

    private void forget(UUID id) {
        database.sql("delete from history_trouble where import_id = ?").param(id).update();
        database.sql("delete from history_named where import_id = ?").param(id).update();
    }

    /** A decision was changed: what a dry run saw no longer counts. */
    void reopen(UUID id) {
        database.sql(
                        """
                        update history_import set state = 'mapping', checked_digest = null, revision = revision + 1
                        where id = ? and state in ('mapping', 'checked')
                        """)
                .param(id)
                .update();
    }

    /**
     * A dry run has ended.
     *
     * @return false: the file, its mapping or the companies were changed meanwhile
     */
    boolean checked(HistoryImport file, @Nullable String digest, Counts counts) {
        return 1
                == database.sql(
                                """
                                update history_import set state = ?, checked_digest = ?, counts = ?::jsonb
                                where id = ? and revision = ? and state in ('mapping', 'checked')
                                """)
                        .params(
                                Arrays.asList(
                                        digest == null ? "mapping" : "checked",
                                        digest,
                                        json.writeValueAsString(counts),
                                        file.id(),
                                        file.revision()))
                        .update();
    }

    /**
     * A load is about to end.
     *
     * @return false: the file, its mapping or the companies were changed meanwhile
     */
    boolean loaded(HistoryImport file, Counts counts) {
        return 1
                == database.sql(
                                """
                                update history_import set state = 'loaded', counts = ?::jsonb, loaded_at = now()
                                where id = ? and revision = ? and state = 'checked'
                                """)
                        .params(json.writeValueAsString(counts), file.id(), file.revision())
                        .update();
    }

    /**
     * A load is taken back.
     *
     * @return false: it does not stand
     */
    boolean undone(UUID id) {
        return 1
                == database.sql(
                                "update history_import set state = 'undone' where id = ? and state = 'loaded'")
                        .param(id)
                        .update();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of a text, in hexadecimal digits. */
    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private HistoryImport row(ResultSet row, int number) throws SQLException {
        var encoding = row.getString("encoding");
        var delimiter = row.getString("delimiter");
        var counts = row.getString("counts");
        var loaded = row.getObject("loaded_at", OffsetDateTime.class);
        return new HistoryImport(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getString("file_name"),
                row.getLong("size"),
                row.getString("sha256"),
                encoding == null || delimiter == null
                        ? null
                        : new TextStyle(encoding, delimiter.charAt(0)),
                json.readValue(row.getString("layout"), Layout.class),
                json.readValue(row.getString("mapping"), Mapping.class),
                row.getString("mapping_name"),
                row.getInt("revision"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("checked_digest"),
                counts == null ? null : json.readValue(counts, Counts.class),
                row.getString("author"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                loaded == null ? null : loaded.toInstant());
    }
}
