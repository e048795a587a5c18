// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.assessment.internal.sheet.StoredRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes assessments to files and takes them in. */
@Service
public class Transfers {
    private final SheetStore sheets;
    private final TransferReading reading;
    private final Packing packing;
    private final Taking taking;

    Transfers(SheetStore sheets, TransferReading reading, Packing packing, Taking taking) {
        this.sheets = sheets;
        this.reading = reading;
        this.packing = packing;
        this.taking = taking;
    }

    /**
     * What was taken in.
     *
     * @param changes how much was new
     */
    public record Taken(UUID assessment, int changes) {}

    /**
     * An assessment as a file.
     *
     * @param content gone once it is closed
     * @param size in bytes
     */
    public record Written(InputStream content, long size) {}

    /** Writes an assessment with its whole history and its files and photos. */
    public Written write(AssessmentView assessment, Author author) throws IOException {
        var path = Files.createTempFile("openrecp-", ".openrecp");
        try {
            try (var out = Files.newOutputStream(path)) {
                packing.write(assessment, author, out);
            }
            long size = Files.size(path);
            return new Written(
                    Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /**
     * Takes in a file, whole or not at all. A company or assessment that is not known yet is made
     * in the centre.
     *
     * @param taker who brings it
     * @throws TransferRefused when the file is not sound, or belongs to another centre
     */
    public Taken take(InputStream in, UUID centre, Author taker)
            throws IOException, TransferRefused {
        var digest = Checksums.digest();
        try (var parts = Unpacked.of(new DigestInputStream(in, digest), reading.names())) {
            var sha256 = HexFormat.of().formatHex(digest.digest());
            return taking.take(reading.read(parts), parts, sha256, centre, taker);
        }
    }

    /** The fields of the workbook that two people changed without knowing of each other. */
    @Transactional(readOnly = true)
    public List<FieldConflict> conflicts(UUID assessment) {
        return sheets.rows(assessment).stream()
                .flatMap(row ->
                        row.heads().keySet().stream()
                                .filter(row::isInConflict)
                                .map(field ->
                                        new FieldConflict(
                                                row,
                                                field,
                                                sheets.changes(assessment, row.heads(field)))))
                .toList();
    }

    /**
     * A field with more than one value.
     *
     * @param field {@link Change#ROW} where one deleted the row and another changed it
     */
    public record FieldConflict(StoredRow row, String field, List<Change> changes) {
        public FieldConflict {
            changes = List.copyOf(changes);
        }
    }
}
