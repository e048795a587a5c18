// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.Sentence;
import org.openrecp.engine.problem.Subject;

/** What is wrong with a cell, a sheet or a file, and what to do. */
public record CellProblem(
        String code, Location place, Subject subject, @Nullable String found, Sentence sentence)
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

    /** The place among the rows of the plant; null: the file as a whole. */
    public @Nullable RowPlace rows() {
        return place.rows();
    }

    /** {@code file:sheet!cell: message}, with the value found; of rows the subject instead. */
    public String line() {
        return line(Locale.ENGLISH);
    }

    public String line(Locale locale) {
        boolean row = place.file().isEmpty() && place.cell() == null && subject.id() != null;
        return (row ? SubjectWords.of(subject, locale) : place.in(locale))
                + ": "
                + (found == null ? "" : "'" + found + "': ")
                + message(locale);
    }

    /** The same problem of a file of another name. */
    CellProblem in(String name) {
        return new CellProblem(code, place.in(name), subject, found, sentence);
    }

    /** The same problem of rows that are in no file. */
    CellProblem withoutCell() {
        return new CellProblem(code, place.withoutCell(), subject, found, sentence);
    }
}
