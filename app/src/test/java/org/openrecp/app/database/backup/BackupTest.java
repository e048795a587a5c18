// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.database.DatabaseAddress;
import org.openrecp.app.database.DatabaseUnusable;
import org.openrecp.app.database.Scope;
import org.openrecp.app.database.internal.InstalledPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "spring.application.name=backup") // its rows are in nobody's way
class BackupTest implements DatabaseTest {
    /** What the copy format has to take care of. */
    private static final String AWKWARD = "Trung tâm \\N \\ \"a\"\t'b'\r\nsản xuất sạch hơn ₫ ";

    /** Everything but rows that a definition of a table says. */
    private static final List<String> DEFINITIONS =
            List.of(
                    "select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n' order by 1",
                    "select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal order by 1",
                    "select relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
                    "select tablename || ' ' || policyname || ' ' || cmd from pg_policies order by 1",
                    "select indexdef from pg_indexes where schemaname = 'public' order by 1");

    @Autowired private JdbcClient database;
    @Autowired private Flyway flyway;

    @Value("${spring.datasource.url}")
    private String url;

    @TempDir private Path folder;
    private static int made;

    @BeforeEach
    void somethingToKeep() {
        Scope.SYSTEM.run(() -> {
            database.sql("insert into centre (name, country, currency) values (?, 'VNM', 'VND')")
                    .param(AWKWARD + made++)
                    .update();
            database.sql("update centre set name = name || '!' where country = 'VNM'").update();
            database.sql(
                            "insert into account (centre_id, email, name) select id, id || '@example.org', 'Lan' from centre on conflict do nothing")
                    .update();
        });
    }

    private DatabaseAddress original() {
        return local(url);
    }

    private static DatabaseAddress local(String url) {
        return new DatabaseAddress(url, Server.POSTGRES.user(), Server.POSTGRES.password());
    }

    private DatabaseAddress empty() {
        return local(Server.create("restored"));
    }

    private Path backup() throws IOException {
        var file = folder.resolve("backup.zip");
        Backup.write(file, original());
        return file;
    }

    private static List<String> lines(DatabaseAddress address, String query) throws SQLException {
        var lines = new ArrayList<String>();
        try (var connection = address.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private static Map<String, List<String>> rows(DatabaseAddress address) throws SQLException {
        var rows = new TreeMap<String, List<String>>();
        try (var connection = address.connect()) {
            for (var table : Backup.tables(connection)) {
                rows.put(
                        table.name(),
                        lines(
                                address,
                                "select t::text from \"%s\" t order by 1".formatted(table.name())));
            }
        }
        return rows;
    }

    @Test
    void bringsBackEveryRowAndEveryRule() throws Exception {
        var restored = empty();

        var contents = Restoration.restore(backup(), restored);

        assertThat(rows(restored)).isEqualTo(rows(original()));
        assertThat(contents.rows())
                .isEqualTo(rows(original()).values().stream().mapToLong(List::size).sum());
        for (var query : DEFINITIONS) {
            assertThat(lines(restored, query)).as(query).isEqualTo(lines(original(), query));
        }
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(restored.url(), restored.user(), restored.password())
                .load()
                .validate();
    }

    @Test
    void goesOnCountingWhereTheOriginalStopped() throws Exception {
        var restored = empty();
        Restoration.restore(backup(), restored);
        var last = lines(restored, "select max(id) from audit_entry").getFirst();

        lines(
                restored,
                "insert into centre (name, country, currency) values ('new', 'LAO', 'LAK') returning id::text");

        assertThat(Long.parseLong(lines(restored, "select max(id) from audit_entry").getFirst()))
                .isGreaterThan(Long.parseLong(last));
    }

    @Test
    void leavesOutWhoIsSignedIn() throws IOException {
        try (var zip = new ZipFile(backup().toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("openrecp-backup.json", "tables/audit_entry.copy")
                    .noneMatch(name -> name.contains("session"));
        }
    }

    @Test
    void neverWritesOverAFile() throws IOException {
        var file = Files.writeString(folder.resolve("mine.zip"), "mine");

        assertThatThrownBy(() -> Backup.write(file, original()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("already");
        assertThat(file).hasContent("mine");
    }

    @Test
    void leavesADatabaseAloneThatIsNotEmpty() throws Exception {
        var file = backup();
        var before = rows(original());

        assertThatThrownBy(() -> Restoration.restore(file, original()))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("not empty");
        assertThat(rows(original())).isEqualTo(before);
    }

    /** What may have happened to a backup. */
    enum Damage {
        TRUNCATED,
        NO_ZIP,
        CHANGED_ROWS,
        MISSING_TABLE,
        NEWER_FORMAT,
        NEWER_SCHEMA,
        WRONG_REFERENCE
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNotWholeAndLeavesNothingBehind(Damage damage) throws Exception {
        var file = damaged(backup(), damage);
        var restored = empty();

        assertThatThrownBy(() -> Restoration.restore(file, restored))
                .isInstanceOf(DatabaseUnusable.class);
        assertThat(
                        lines(
                                restored,
                                "select relname from pg_class where relnamespace = 'public'::regnamespace"))
                .isEmpty();
    }

    private Path damaged(Path whole, Damage damage) throws IOException {
        var bytes = Files.readAllBytes(whole);
        var file = folder.resolve("damaged.zip");
        return switch (damage) {
            case TRUNCATED -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            case NO_ZIP -> Files.writeString(file, "no zip");
            case CHANGED_ROWS -> rewritten(whole, file, "tables/centre.copy", "VNM", "KHM", false);
            case MISSING_TABLE -> rewritten(whole, file, "tables/centre.copy", null, "", false);
            case NEWER_FORMAT ->
                    rewritten(whole, file, Manifest.ENTRY, "\"format\":1", "\"format\":2", false);
            case NEWER_SCHEMA ->
                    rewritten(whole, file, Manifest.ENTRY, "V2.0__centre", "V2.9__newer", false);
            case WRONG_REFERENCE -> rewritten(whole, file, "tables/centre.copy", null, "", true);
        };
    }

    /** A copy with another text in one entry, or without it; its checksum follows when asked to. */
    private static Path rewritten(
            Path whole,
            Path file,
            String name,
            @Nullable String from,
            String to,
            boolean consistent)
            throws IOException {
        try (var in = new ZipFile(whole.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(file))) {
            var manifest =
                    new String(
                            in.getInputStream(in.getEntry(Manifest.ENTRY)).readAllBytes(), UTF_8);
            for (var entry : in.stream().toList()) {
                var text = new String(in.getInputStream(entry).readAllBytes(), UTF_8);
                var changed =
                        !entry.getName().equals(name)
                                ? text
                                : from == null ? "" : text.replace(from, to);
                if (entry.getName().equals(Manifest.ENTRY) && consistent) {
                    changed = emptied(manifest, name);
                }
                if (from != null || consistent || !entry.getName().equals(name)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(changed.getBytes(UTF_8));
                    out.closeEntry();
                }
            }
        }
        return file;
    }

    /** The manifest as if a table had been empty. */
    private static String emptied(String manifest, String entry) {
        var read = Backup.JSON.readValue(manifest, Manifest.class);
        var empty = HexFormat.of().formatHex(Backup.sha256().digest());
        return Backup.JSON.writeValueAsString(
                new Manifest(
                        read.format(),
                        read.made(),
                        read.schema(),
                        read.tables().stream()
                                .map(t ->
                                        t.entry().equals(entry)
                                                ? new Manifest.Table(
                                                        t.name(), t.columns(), 0, empty)
                                                : t)
                                .toList(),
                        read.sequences()));
    }

    @Test
    void travelsBetweenTheEmbeddedDatabaseAndAServerOfAnotherVersion() throws Exception {
        var bin = InstalledPostgres.find();
        assumeTrue(bin.isPresent(), "No PostgreSQL of Debian's packages is installed.");
        try (var server =
                InstalledPostgres.start(
                        bin.get(), Files.createDirectory(folder.resolve("server")))) {
            var there = server.create("there");
            var back = empty();

            Restoration.restore(backup(), there);
            Backup.write(folder.resolve("there.zip"), there);
            Restoration.restore(folder.resolve("there.zip"), back);

            assertThat(rows(there)).isEqualTo(rows(original()));
            assertThat(rows(back)).isEqualTo(rows(original()));
        }
    }
}
