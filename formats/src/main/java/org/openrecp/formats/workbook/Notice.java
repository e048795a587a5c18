// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.problem.Sentence;

/** Something in a file that was read, but in a way that its author should know. */
public record Notice(Location place, Sentence sentence) {
    /** In English. */
    public String message() {
        return message(Locale.ENGLISH);
    }

    public String message(Locale locale) {
        return sentence.in(locale);
    }

    /** The place among the rows of the plant; null: the file as a whole. */
    public @Nullable RowPlace rows() {
        return place.rows();
    }

    /** {@code file:sheet!cell: message}, in English. */
    public String line() {
        return line(Locale.ENGLISH);
    }

    public String line(Locale locale) {
        return place.in(locale) + ": " + message(locale);
    }

    /** The same notice of a file of another name. */
    Notice in(String name) {
        return new Notice(place.in(name), sentence);
    }

    /** The same notice of rows that are in no file. */
    Notice withoutCell() {
        return new Notice(place.withoutCell(), sentence);
    }
}
