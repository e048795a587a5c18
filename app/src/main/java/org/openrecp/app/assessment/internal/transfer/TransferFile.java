// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.company.CompanyDetails;
import org.openrecp.app.evidence.TravellingFile;

/**
 * What a {@code .openrecp} file holds, but for the contents of files and photos.
 *
 * @param changes all of the workbook, the first first
 * @param records all changes of what is kept beside the workbook
 * @param made by its name what is made once and never changed
 * @param evidence files and photos, also the deleted ones
 */
public record TransferFile(
        Manifest manifest,
        List<Change> changes,
        List<Change> records,
        Map<String, List<?>> made,
        List<TravellingFile> evidence) {
    /** The format of the file and its version. */
    public static final String FORMAT = "openrecp-assessment";

    /**
     * Version 1 held the workbook alone, version 2 neither what it is compared with nor frozen
     * revisions.
     */
    static final int VERSION = 3;

    /**
     * Which assessment of which company it is.
     *
     * @param by who wrote the file
     */
    public record Manifest(
            String format,
            int version,
            UUID assessment,
            String title,
            UUID company,
            CompanyDetails companyDetails,
            Instant writtenAt,
            String by) {}

    public TransferFile {
        changes = List.copyOf(changes);
        records = List.copyOf(records);
        made = Map.copyOf(made);
        evidence = List.copyOf(evidence);
    }
}
