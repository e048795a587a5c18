// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.openrecp.app.evidence.Refusal;

/**
 * Looks through a zip archive: a workbook or document without macros that unpacks to no more than
 * it may.
 */
final class OfficePackage {
    private static final int MAX_PARTS = 5_000;
    private static final long MAX_UNPACKED = 200_000_000;

    private OfficePackage() {}

    static FileKind kindOf(byte[] content) throws RefusedFile {
        boolean workbook = false;
        boolean document = false;
        boolean macros = false;
        int parts = 0;
        var unpacked = new Budget();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                var name = part.getName().toLowerCase(Locale.ROOT);
                workbook |= name.equals("xl/workbook.xml");
                document |= name.equals("word/document.xml");
                macros |= name.endsWith("vbaproject.bin");
                unpacked.spendOn(zip, ++parts);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedFile(Refusal.PACKAGE_BROKEN);
        }
        if (macros) {
            throw new RefusedFile(Refusal.MACROS);
        }
        if (workbook == document) {
            throw new RefusedFile(Refusal.UNKNOWN);
        }
        return workbook ? FileKind.XLSX : FileKind.DOCX;
    }

    /** What may still be unpacked. */
    private static final class Budget {
        private final byte[] buffer = new byte[65_536];
        private long left = MAX_UNPACKED;

        void spendOn(ZipInputStream part, int number) throws IOException, RefusedFile {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new RefusedFile(Refusal.PACKAGE_TOO_LARGE);
                }
            }
            if (number > MAX_PARTS) {
                throw new RefusedFile(Refusal.PACKAGE_TOO_LARGE);
            }
        }
    }
}
