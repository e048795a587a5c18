// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.company.Company;
import org.openrecp.app.company.CompanySection;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.stereotype.Component;

/** The monthly data and the messages on the page of a company, for its consultants. */
@Component
class MonthsOfCompany implements CompanySection {
    private final OwnPlant plants;
    private final Months months;
    private final Messages messages;
    private final Assessments assessments;

    MonthsOfCompany(OwnPlant plants, Months months, Messages messages, Assessments assessments) {
        this.plants = plants;
        this.months = months;
        this.messages = messages;
        this.assessments = assessments;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String template() {
        return "monitoring/of-company";
    }

    @Override
    public @Nullable Object page(Company company, Reader reader) {
        return reader.is(Role.CONSULTANT, Role.CENTRE_MANAGER)
                ? new MonthsOfCompanyPage(
                        company.id(),
                        months.items(company.id()),
                        months.lastTwelve(company.id(), plants.now()),
                        messages.unread(company.id(), reader.id()),
                        assessments.ofCompany(company.id()).stream()
                                .filter(a -> !a.frozen())
                                .toList())
                : null;
    }

    @Override
    public String countKey() {
        return "monitoring.count";
    }

    @Override
    public long count(Company company) {
        return months.count(company.id());
    }

    /** Whether an assessment can take the months of a company. */
    static boolean takes(AssessmentView assessment, Company company) {
        return assessment.company().equals(company.id()) && !assessment.frozen();
    }
}
