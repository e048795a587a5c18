// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.company.CompanyDetails;

/**
 * What a {@code .openrecp} file holds.
 *
 * @param changes all of the assessment, the first first
 */
public record TransferFile(Manifest manifest, List<Change> changes) {
    /** The format of the file and its version. */
    public static final String FORMAT = "openrecp-assessment";

    static final int VERSION = 1;

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
    }
}
