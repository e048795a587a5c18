// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.util.List;
import java.util.UUID;

/**
 * The form of an assessment that is not yet open.
 *
 * @param id that it will have
 * @param refused whether it was sent and not taken
 * @param problems of the workbook that was sent along
 */
public record NewAssessment(
        UUID id,
        UUID company,
        String companyName,
        String title,
        boolean refused,
        List<String> problems) {
    public NewAssessment {
        problems = List.copyOf(problems);
    }
}
