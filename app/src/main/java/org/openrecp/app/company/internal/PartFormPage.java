// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Company;

/**
 * The form of a site, a contact or a membership.
 *
 * @param problems field → key of the text
 * @param now field → what somebody else wrote there meanwhile, as it is read
 * @param parks names to choose from
 */
public record PartFormPage(
        Company company,
        Part part,
        Map<String, String> problems,
        Map<String, String> now,
        List<PlaceChoices.Group> places,
        List<String> parks) {

    public @Nullable String problem(PartField field) {
        return problems.get(field.name());
    }
}
