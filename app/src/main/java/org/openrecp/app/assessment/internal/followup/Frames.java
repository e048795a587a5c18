// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.UUID;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.company.Companies;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The assessment that a page is of. */
@Component
class Frames {
    private final Assessments assessments;
    private final Companies companies;

    Frames(Assessments assessments, Companies companies) {
        this.assessments = assessments;
        this.companies = companies;
    }

    /** The assessment, and its company's name for the page. */
    AssessmentView show(UUID id, Model model) {
        var assessment = assessments.find(id).orElseThrow(Frames::notFound);
        var company = companies.find(assessment.company()).orElseThrow(Frames::notFound);
        model.addAttribute("company", company.name());
        return assessment;
    }

    /** The same, of an assessment that is not frozen. */
    AssessmentView open(UUID id, Model model) {
        var assessment = show(id, model);
        if (assessment.frozen()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return assessment;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
