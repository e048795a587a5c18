// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.UUID;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
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
    private final SheetStore sheets;

    Frames(Assessments assessments, Companies companies, SheetStore sheets) {
        this.assessments = assessments;
        this.companies = companies;
        this.sheets = sheets;
    }

    /** The assessment, and its company's name for the page. */
    AssessmentView show(UUID id, Model model) {
        var assessment = assessments.find(id).orElseThrow(Frames::notFound);
        var company = companies.find(assessment.company()).orElseThrow(Frames::notFound);
        model.addAttribute("company", company.name());
        return assessment;
    }

    /** The same, of an assessment that is not frozen and stays so until the transaction ends. */
    AssessmentView open(UUID id, Model model) {
        if (assessments.find(id).isEmpty()) {
            throw notFound();
        }
        if (!sheets.hold(id)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return show(id, model);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
