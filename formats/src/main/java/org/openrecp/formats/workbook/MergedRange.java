// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cells that are merged into one.
 *
 * @param text address such as {@code B3:B5}
 * @param top first row, counted from 1
 * @param left first column, counted from 0
 */
record MergedRange(String text, int top, int left, int bottom, int right) {
    private static final Pattern RANGE =
            Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

    static Optional<MergedRange> parse(String text) {
        var range = RANGE.matcher(text);
        return range.matches()
                ? Optional.of(
                        new MergedRange(
                                text,
                                Integer.parseInt(range.group(2)),
                                column(range.group(1)),
                                Integer.parseInt(range.group(4)),
                                column(range.group(3))))
                : Optional.empty();
    }

    boolean meets(int row) {
        return row >= top && row <= bottom;
    }

    /** Whether a cell lies in the range and is not its top left one. */
    boolean covers(int row, int column) {
        return meets(row) && column >= left && column <= right && !(row == top && column == left);
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = 26 * column + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
