// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openrecp.formats.workbook.PlantRows;

/**
 * What the rest of the application may ask of assessments; each answer is within the scope of the
 * work.
 */
public interface Assessments {
    /**
     * Opens an assessment. Opening the same id again changes nothing.
     *
     * @param id made by who asks, so that a form that is sent twice opens one
     * @throws java.util.NoSuchElementException when the company is not within the scope
     */
    AssessmentView open(UUID id, UUID company, String title);

    Optional<AssessmentView> find(UUID id);

    /** Those of a company, the last changed first. */
    List<AssessmentView> ofCompany(UUID company);

    /** The plant as it stands. */
    PlantRows rows(UUID id);

    /**
     * Makes the rows of a plant those of an assessment: rows with the same key are changed field by
     * field, the others added; rows that are not among them stay.
     *
     * @return how many fields changed
     */
    int put(UUID id, PlantRows rows, Author author);

    /** Something in an assessment changed. */
    record AssessmentChanged(UUID assessment, long version) {}
}
