// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.openrecp.app.database.DatabaseUnusable;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that is packed in the distribution. */
final class PostgresArchive {
    private PostgresArchive() {}

    /** Unpacks it unless that was done before; a half-done unpacking is done again. */
    static void unpack(String platform, Path target) throws IOException {
        var complete = target.resolve(".complete");
        if (Files.exists(complete)) {
            return;
        }
        var packed =
                PostgresArchive.class.getResourceAsStream("/postgres-%s.txz".formatted(platform));
        if (packed == null) {
            throw new DatabaseUnusable(
                    "This distribution holds no PostgreSQL for %s. Set spring.datasource.url to a PostgreSQL server."
                            .formatted(platform));
        }
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
        Files.createFile(complete);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException(
                    "The archive wants to write outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            if ((entry.getMode() & 0100) != 0
                    && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
