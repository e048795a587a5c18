// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.List;
import org.openrecp.app.account.CompanyNames.CompanyName;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Role;

/**
 * The form that invites somebody.
 *
 * @param extents what authorities and donors may be let see
 * @param centres to choose from, with their companies
 * @param mayHaveNoCentre whether an administrator of no centre may be invited
 */
public record InvitationPage(
        Form form,
        List<Role> roles,
        List<ExtentChoice> extents,
        List<CentreCompanies> centres,
        boolean mayHaveNoCentre) {
    public InvitationPage {
        roles = List.copyOf(roles);
        extents = List.copyOf(extents);
        centres = List.copyOf(centres);
    }

    /** A centre and its companies. */
    public record CentreCompanies(Centre centre, List<CompanyName> companies) {
        public CentreCompanies {
            companies = List.copyOf(companies);
        }
    }

    /** Whether there is a company to choose. */
    public boolean hasCompanies() {
        return centres.stream().anyMatch(c -> !c.companies().isEmpty());
    }
}
