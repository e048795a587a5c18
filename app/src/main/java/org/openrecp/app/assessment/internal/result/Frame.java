// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.UUID;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.company.Companies;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The assessment that a page is of, or that there is none. */
@Component
class Frame {
    private final Assessments assessments;
    private final Companies companies;

    Frame(Assessments assessments, Companies companies) {
        this.assessments = assessments;
        this.companies = companies;
    }

    /** The assessment, with what its frame shows put into the model. */
    AssessmentView of(UUID id, Model model) {
        var assessment = of(id);
        var company = companies.find(assessment.company());
        model.addAttribute("company", company.orElseThrow(Frame::absent).name());
        return assessment;
    }

    AssessmentView of(UUID id) {
        return assessments.find(id).orElseThrow(Frame::absent);
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
