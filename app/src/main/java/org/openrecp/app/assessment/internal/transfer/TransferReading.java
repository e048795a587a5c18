// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.formats.workbook.SheetKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@code .openrecp} file, which anybody may have made: whole and sound, or not at all. */
final class TransferReading {
    private static final int MOST_BYTES = 100_000_000;
    private static final int MOST_CHANGES = 500_000;
    private static final int MOST_CHANGES_OF_A_ROW = 2_000;
    private static final int LONGEST_FIELD = 200;
    private static final int LONGEST_VALUE = 4000;

    private TransferReading() {}

    static TransferFile read(InputStream in, JsonMapper json) throws IOException, TransferRefused {
        var parts = parts(in);
        var manifest = parts.get(TransferWriting.MANIFEST);
        var changes = parts.get(TransferWriting.CHANGES);
        var checksums = parts.remove(TransferWriting.CHECKSUMS);
        if (manifest == null || changes == null || checksums == null) {
            throw new TransferRefused("assessment.transfer-no-file");
        }
        if (!new String(checksums, StandardCharsets.UTF_8).equals(Checksums.of(parts))) {
            throw new TransferRefused("assessment.transfer-damaged");
        }
        try {
            return sound(
                    new TransferFile(
                            json.readValue(manifest, TransferFile.Manifest.class),
                            changes(changes, json)));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new TransferRefused("assessment.transfer-damaged");
        }
    }

    private static Map<String, byte[]> parts(InputStream in) throws IOException, TransferRefused {
        var parts = new LinkedHashMap<String, byte[]>();
        long size = 0;
        try (var zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = zip.readNBytes(MOST_BYTES);
                size += content.length;
                if (size >= MOST_BYTES || parts.size() >= 10) {
                    throw new TransferRefused("assessment.transfer-too-large");
                }
                parts.put(entry.getName(), content);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new TransferRefused("assessment.transfer-no-file");
        }
        return parts;
    }

    private static List<Change> changes(byte[] lines, JsonMapper json) throws TransferRefused {
        var changes = new ArrayList<Change>();
        for (var line : new String(lines, StandardCharsets.UTF_8).lines().toList()) {
            if (changes.size() >= MOST_CHANGES) {
                throw new TransferRefused("assessment.transfer-too-large");
            }
            changes.add(json.readValue(line, Change.class));
        }
        return changes;
    }

    private static TransferFile sound(TransferFile file) throws TransferRefused {
        var manifest = file.manifest();
        if (!TransferFile.FORMAT.equals(manifest.format())) {
            throw new TransferRefused("assessment.transfer-no-file");
        }
        if (manifest.version() > TransferFile.VERSION) {
            throw new TransferRefused("assessment.transfer-newer");
        }
        var ids = new HashSet<UUID>();
        var perRow = new HashMap<UUID, Integer>();
        boolean sound =
                manifest.assessment() != null
                        && manifest.company() != null
                        && manifest.companyDetails() != null
                        && manifest.title() != null
                        && !manifest.title().isBlank()
                        && manifest.title().length() <= 200
                        && file.changes().stream()
                                .allMatch(c ->
                                        isSound(c)
                                                && ids.add(c.id())
                                                && perRow.merge(c.row(), 1, Integer::sum)
                                                        <= MOST_CHANGES_OF_A_ROW);
        if (!sound) {
            throw new TransferRefused("assessment.transfer-damaged");
        }
        return file;
    }

    private static boolean isSound(Change change) {
        var value = change.value();
        return change.id() != null
                && change.row() != null
                && change.at() != null
                && change.author() != null
                && change.author().name() != null
                && change.author().name().length() <= LONGEST_FIELD
                && change.field() != null
                && change.field().length() <= LONGEST_FIELD
                && SheetKind.ALL.stream().anyMatch(k -> k.key().equals(change.sheet()))
                && (value == null
                        || (value.length() <= LONGEST_VALUE
                                && (!change.field().equals(Change.ROW)
                                        || Double.isFinite(Double.parseDouble(value)))));
    }
}
