// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.ForeignRows;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.CompanyDetails;
import org.springframework.stereotype.Component;

/** A stranger: the company itself, on which the rows of the other modules stand. */
@Component
class CompanyRows implements ForeignRows {
    private final Companies companies;
    private final List<Route> routes = List.of();

    CompanyRows(Companies companies) {
        this.companies = companies;
    }

    @Override
    public int order() {
        return -1;
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public Map<String, String> make(UUID centre, UUID company) {
        companies.create(
                company, centre, CompanyDetails.of("Stranger " + company, null, null, null));
        return Map.of("company", company.toString(), "id", company.toString());
    }
}
