// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Company;
import org.openrecp.app.company.CompanySection;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.stereotype.Component;

/** The assessments on the page of a company. */
@Component
class OfCompany implements CompanySection {
    private final AssessmentStore assessments;

    OfCompany(AssessmentStore assessments) {
        this.assessments = assessments;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String template() {
        return "assessment/of-company";
    }

    @Override
    public @Nullable Object page(Company company, Reader reader) {
        return reader.is(Role.CONSULTANT, Role.CENTRE_MANAGER)
                ? new OfCompanyPage(company.id(), assessments.ofCompany(company.id()))
                : null;
    }

    @Override
    public String countKey() {
        return "assessment.count";
    }

    @Override
    public long count(Company company) {
        return assessments.ofCompany(company.id()).size();
    }
}
