// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.List;

/** The rows of a file, right or wrong, or why there are none. */
public sealed interface RowsResult {
    /** What the author of the file should know. */
    List<Notice> notices();

    /** The cells of a file as text; they are counted from 1 in each sheet. */
    record Rows(PlantRows rows, List<Notice> notices) implements RowsResult {
        public Rows {
            notices = List.copyOf(notices);
        }
    }

    /**
     * The file is no plant workbook, or its sheets and columns are not told apart.
     *
     * @param problems never empty, in the order of the file
     */
    record Rejected(List<CellProblem> problems, List<Notice> notices) implements RowsResult {
        public Rejected {
            problems = List.copyOf(problems);
            notices = List.copyOf(notices);
        }
    }
}
