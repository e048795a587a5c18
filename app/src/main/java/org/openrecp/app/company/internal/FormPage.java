// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Company;
import org.openrecp.app.company.Ownership;
import org.openrecp.app.company.SizeClass;

/**
 * The form of a company, new or known.
 *
 * @param known null: it is new
 * @param base what the form began from
 * @param problems field → key of the text
 * @param conflicts fields that somebody else changed meanwhile
 * @param likely companies that it may be
 */
public record FormPage(
        UUID id,
        @Nullable Company known,
        CompanyForm form,
        CompanyForm base,
        Map<CompanyField, String> problems,
        List<Conflict> conflicts,
        List<LikelyPage.Row> likely,
        List<PlaceChoices.Group> places,
        Map<CompanyField, String> labels) {

    /** Two values of a field, as a person reads them. */
    public record Conflict(CompanyField field, String mine, String theirs) {}

    public String value(CompanyField field) {
        return labels.getOrDefault(field, form.get(field));
    }

    public @Nullable String problem(CompanyField field) {
        return problems.get(field);
    }

    public SizeClass[] sizeClasses() {
        return SizeClass.values();
    }

    public Ownership[] ownerships() {
        return Ownership.values();
    }

    public CompanyField[] fields() {
        return CompanyField.values();
    }
}
