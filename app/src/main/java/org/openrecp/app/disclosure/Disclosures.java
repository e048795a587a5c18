// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.disclosure;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.openrecp.engine.disclosure.SafeTable;
import org.openrecp.engine.disclosure.Table;

/**
 * The gate that every table passes on its way out of a centre. The caller has checked that the
 * person may ask; the work's scope need not reach the companies.
 */
public interface Disclosures {
    /**
     * Makes a table safe against all that was released before of the same indicator, to anybody,
     * and logs what it shows. The same table again is not logged twice.
     */
    Answer release(Question question, Table table);

    /**
     * The answer that stands to a question, by its title: released at the first asking, and again
     * at the first of a later month (where nothing could be shown, of a later day), unless so
     * little was added since that the total would be lost. Between, the same question gets the same
     * answer, whatever was recorded since.
     *
     * @param table asked for only when a release is due
     */
    Standing standing(Question question, Supplier<Table> table);

    /** What {@link #release} would answer; nothing is logged. For the centre's own eyes. */
    Answer preview(Question question, Table table);

    /**
     * What is asked for.
     *
     * @param indicator tables of one indicator, status and currency are about the same values: they
     *     bear the same name here
     * @param title for the log
     */
    record Question(UUID centre, String indicator, String title, Audience audience) {}

    /** For whom a table is. */
    enum Audience {
        PUBLIC,
        AUTHORITY,
        DONOR,
        EXPORT;

        /** As the database and message keys have it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What may be shown. */
    sealed interface Answer {}

    /**
     * A safe table.
     *
     * @param release its entry in the log; of an earlier one that showed the same
     */
    record Released(UUID release, SafeTable table) implements Answer {}

    /**
     * An answer, and since when it stands.
     *
     * @param at when it was released, or when it was found that nothing can be shown
     */
    record Standing(Answer answer, Instant at) {}

    /** No figures: there are none, or none that may be shown. Which of the two is not told. */
    record Nothing() implements Answer {}
}
