// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.openrecp.app.database.DatabaseUnusable;
import tools.jackson.core.JacksonException;

/** A backup to read, found whole. */
final class BackupFile implements AutoCloseable {
    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.manifest = readManifest();
    }

    /**
     * Opens a backup and compares every entry with its checksum.
     *
     * @throws DatabaseUnusable when it is no backup, damaged, or of a format that is not known
     */
    static BackupFile open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try {
            var zip = new ZipFile(file.toFile());
            try {
                var backup = new BackupFile(file, zip);
                backup.check();
                return backup;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw damaged(file, String.valueOf(e.getMessage()));
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream read(Manifest.Table table) throws IOException {
        return read(table.entry());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private InputStream read(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(file, "it holds no " + name);
        }
        return zip.getInputStream(entry);
    }

    private Manifest readManifest() throws IOException {
        try (var in = read(Manifest.ENTRY)) {
            var read = Backup.JSON.readValue(in, Manifest.class);
            if (read.format() != Manifest.FORMAT) {
                throw new DatabaseUnusable(
                        "%s is a backup of format %d; this OpenRECP reads format %d. Restore it with the version that wrote it."
                                .formatted(file, read.format(), Manifest.FORMAT));
            }
            return read;
        } catch (JacksonException e) {
            throw damaged(file, "what it says of itself cannot be read");
        }
    }

    private void check() throws IOException {
        for (var table : manifest.tables()) {
            var digest = Backup.sha256();
            try (var in = new DigestInputStream(read(table), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw damaged(file, table.entry() + " is not as it was written");
            }
        }
    }

    private static DatabaseUnusable damaged(Path file, String why) {
        return new DatabaseUnusable(
                "%s is no backup of OpenRECP, or is damaged: %s. Take another copy of it."
                        .formatted(file, why));
    }
}
