// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.util.List;
import org.openrecp.app.company.Company;

/**
 * The company's own plant.
 *
 * @param months the last first
 * @param unread messages that are new to the reader
 * @param asked what was typed as the month to open
 * @param wrongMonth whether it is none that can be entered
 */
public record MyPlantPage(
        Company company,
        List<OwnAssessment> assessments,
        List<Item> items,
        List<MonthRow> months,
        long unread,
        String asked,
        boolean wrongMonth) {
    public MyPlantPage {
        assessments = List.copyOf(assessments);
        items = List.copyOf(items);
        months = List.copyOf(months);
    }
}
