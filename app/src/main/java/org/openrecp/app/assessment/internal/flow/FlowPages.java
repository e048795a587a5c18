// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.flow;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.Company;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Role;
import org.openrecp.formats.chart.FlowMap;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The flowsheet of an assessment; what is changed in it goes the way of all edits. */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
class FlowPages {
    private final Assessments assessments;
    private final SheetStore sheets;
    private final Companies companies;
    private final RecentDrawings drawings;

    FlowPages(
            Assessments assessments,
            SheetStore sheets,
            Companies companies,
            RecentDrawings drawings) {
        this.drawings = drawings;
        this.assessments = assessments;
        this.sheets = sheets;
        this.companies = companies;
    }

    @GetMapping("/assessments/{id}/flow")
    String flow(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean across,
            Locale locale,
            Model model) {
        var assessment = get(id);
        var rows = sheets.rows(id);
        var drawing = drawings.of(rows, across, locale);
        model.addAttribute("page", FlowPage.of(assessment, rows, drawing, locale));
        model.addAttribute(
                "company", companies.find(assessment.company()).map(Company::name).orElse(""));
        return "assessment/flow";
    }

    /** The drawing alone, after a change. */
    @GetMapping("/assessments/{id}/flow/drawing")
    String drawing(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean across,
            Locale locale,
            Model model) {
        model.addAttribute("drawing", drawings.of(sheets.rows(get(id).id()), across, locale));
        return "assessment/flow-drawing";
    }

    @GetMapping("/assessments/flow-map.css")
    ResponseEntity<String> looks() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(FlowMap.stylesheet());
    }

    private AssessmentView get(UUID id) {
        return assessments
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
