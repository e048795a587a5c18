// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import org.openrecp.engine.problem.Subject;

/**
 * A cell with what it should hold.
 *
 * @param unit what a unit column beside it says; empty: nothing
 */
record Spot(Field field, CellValue value, Location place, Subject subject, String unit) {
    boolean isEmpty() {
        return value.isEmpty();
    }
}
