// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.internal.records.MadeOnce;
import org.openrecp.app.assessment.internal.records.RecordHistories;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.evidence.TravellingFile;
import org.openrecp.formats.workbook.SheetKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the texts of a {@code .openrecp} file: whole and sound, or not at all. */
@Component
class TransferReading {
    private static final int MOST_LINES = 500_000;
    private static final int LONGEST_FIELD = 200;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final RecordHistories histories;
    private final List<MadeOnce<?>> kinds;
    private final JsonMapper json;

    TransferReading(RecordHistories histories, ObjectProvider<MadeOnce<?>> kinds, JsonMapper json) {
        this.histories = histories;
        this.kinds = kinds.stream().toList();
        this.json =
                json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    /** The names of the texts that a file may hold. */
    Set<String> names() {
        var names =
                new TreeSet<>(
                        Set.of(
                                TransferWriting.MANIFEST,
                                TransferWriting.CHANGES,
                                TransferWriting.RECORDS,
                                TransferWriting.EVIDENCE));
        kinds.forEach(kind -> names.add(kind.name() + TransferWriting.LINES));
        return names;
    }

    TransferFile read(Unpacked parts) throws TransferRefused {
        if (!parts.has(TransferWriting.MANIFEST) || !parts.has(TransferWriting.CHANGES)) {
            throw new TransferRefused("assessment.transfer-no-file");
        }
        var manifest = manifest(parts);
        var made = new LinkedHashMap<String, List<?>>();
        for (var kind : kinds) {
            made.put(kind.name(), made(parts, kind));
        }
        return new TransferFile(
                manifest,
                changes(parts, TransferWriting.CHANGES, TransferReading::isOfWorkbook),
                changes(parts, TransferWriting.RECORDS, histories::isSound),
                made,
                lines(
                        parts,
                        TransferWriting.EVIDENCE,
                        TravellingFile.class,
                        TransferReading::isSound));
    }

    private <T> List<T> made(Unpacked parts, MadeOnce<T> kind) throws TransferRefused {
        return lines(parts, kind.name() + TransferWriting.LINES, kind.type(), kind::isSound);
    }

    private TransferFile.Manifest manifest(Unpacked parts) throws TransferRefused {
        TransferFile.Manifest manifest;
        try {
            manifest =
                    json.readValue(
                            parts.text(TransferWriting.MANIFEST), TransferFile.Manifest.class);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new TransferRefused("assessment.transfer-damaged", TransferWriting.MANIFEST);
        }
        if (manifest == null || !TransferFile.FORMAT.equals(manifest.format())) {
            throw new TransferRefused("assessment.transfer-no-file");
        }
        if (manifest.version() > TransferFile.VERSION) {
            throw new TransferRefused("assessment.transfer-newer");
        }
        if (manifest.assessment() == null
                || manifest.company() == null
                || manifest.companyDetails() == null
                || manifest.title() == null
                || manifest.title().isBlank()
                || manifest.title().length() > LONGEST_FIELD) {
            throw new TransferRefused("assessment.transfer-damaged", TransferWriting.MANIFEST);
        }
        return manifest;
    }

    private List<Change> changes(Unpacked parts, String name, Predicate<Change> sound)
            throws TransferRefused {
        var ids = new HashSet<UUID>();
        return lines(
                parts, name, Change.class, c -> isSound(c) && sound.test(c) && ids.add(c.id()));
    }

    private <T> List<T> lines(Unpacked parts, String name, Class<T> type, Predicate<T> sound)
            throws TransferRefused {
        var values = new ArrayList<T>();
        for (var line : new String(parts.text(name), StandardCharsets.UTF_8).lines().toList()) {
            if (values.size() >= MOST_LINES) {
                throw new TransferRefused("assessment.transfer-too-large");
            }
            var value = value(line, type);
            if (value == null || !sound.test(value)) {
                throw new TransferRefused(
                        "assessment.transfer-damaged", name + ":" + (values.size() + 1));
            }
            values.add(value);
        }
        return values;
    }

    private <T> @Nullable T value(String line, Class<T> type) {
        try {
            return json.readValue(line, type);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return null;
        }
    }

    private static boolean isSound(Change change) {
        return change.id() != null
                && change.row() != null
                && MadeOnce.isTime(change.at())
                && change.author() != null
                && change.author().name() != null
                && change.author().name().length() <= LONGEST_FIELD
                && change.sheet() != null
                && change.field() != null
                && change.field().length() <= LONGEST_FIELD;
    }

    private static boolean isOfWorkbook(Change change) {
        var value = change.value();
        return SheetKind.ALL.stream().anyMatch(k -> k.key().equals(change.sheet()))
                && (value == null
                        || (value.length() <= Change.LONGEST_VALUE
                                && (!change.field().equals(Change.ROW) || isNumber(value))));
    }

    private static boolean isNumber(String value) {
        try {
            return Double.isFinite(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isSound(TravellingFile file) {
        return file.id() != null
                && file.ownerKind() != null
                && file.ownerId() != null
                && file.name() != null
                && !file.name().isBlank()
                && file.name().length() <= LONGEST_FIELD
                && file.mediaType() != null
                && file.mediaType().length() <= LONGEST_FIELD
                && file.size() > 0
                && file.sha256() != null
                && SHA256.matcher(file.sha256()).matches()
                && file.sentSha256() != null
                && SHA256.matcher(file.sentSha256()).matches()
                && MadeOnce.isTime(file.at())
                && (file.deletedAt() == null || MadeOnce.isTime(file.deletedAt()));
    }
}
