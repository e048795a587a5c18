// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.util.List;
import java.util.UUID;
import org.openrecp.app.assessment.AssessmentView;

/**
 * What a company entered, for its consultants.
 *
 * @param months the last twelve with data in them, the last first
 * @param assessments those that can take them
 */
public record MonthsOfCompanyPage(
        UUID company,
        List<Item> items,
        List<MonthRow> months,
        long unread,
        List<AssessmentView> assessments) {
    public MonthsOfCompanyPage {
        items = List.copyOf(items);
        months = List.copyOf(months);
        assessments = List.copyOf(assessments);
    }
}
