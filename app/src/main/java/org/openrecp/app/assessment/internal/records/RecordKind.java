// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.records;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.shell.Texts;

/** A kind of records beside the workbook. Who holds their table declares it as a bean. */
public interface RecordKind {
    /** Its name in the database and in files. */
    String kind();

    /** Whether it goes on after the assessment was frozen. */
    boolean followsUp();

    /** Whether there is such a field and it can hold what the change gives it. */
    boolean isSound(Change change);

    /** Whether a record is one of an assessment. */
    boolean belongs(UUID assessment, UUID record);

    /**
     * Writes what stands into the table.
     *
     * @throws IllegalArgumentException when it cannot stand
     */
    void put(UUID assessment, Standing standing);

    /**
     * Key of why a person may not bring or choose a change.
     *
     * @param by who takes in the file, or chooses
     */
    default Optional<String> objection(Change change, Author by) {
        return Optional.empty();
    }

    /** What the record is called. */
    String name(UUID assessment, UUID record, Texts texts);

    /** What a field is called. */
    String fieldName(String field, Texts texts);

    /** A value as a person reads it. */
    default String shown(String field, @Nullable String value, Texts texts) {
        return value == null ? "" : value;
    }
}
