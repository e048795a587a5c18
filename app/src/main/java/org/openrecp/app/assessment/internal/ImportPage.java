// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.util.List;
import org.openrecp.app.assessment.AssessmentView;

/**
 * The form to bring a workbook.
 *
 * @param problems of the one that was sent and not taken
 */
public record ImportPage(AssessmentView assessment, List<String> problems) {
    public ImportPage {
        problems = List.copyOf(problems);
    }
}
