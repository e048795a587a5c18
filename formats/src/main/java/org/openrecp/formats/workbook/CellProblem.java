// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import org.jspecify.annotations.Nullable;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.Subject;

/** What is wrong with a cell, a sheet or a file, and what to do. */
public record CellProblem(
        String code, Location place, Subject subject, @Nullable String found, String message)
        implements InputProblem {

    public String file() {
        return place.file();
    }

    public @Nullable String sheet() {
        return place.sheet();
    }

    public @Nullable String cell() {
        return place.cell();
    }

    /** {@code file:sheet!cell: message}, with the value found. */
    public String line() {
        return place + ": " + (found == null ? "" : "'" + found + "': ") + message;
    }
}
