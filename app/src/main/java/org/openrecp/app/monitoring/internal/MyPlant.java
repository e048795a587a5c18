// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Results;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of a company's people: their own plant. */
@Controller
@Access(Role.COMPANY)
class MyPlant {
    static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final int SHOWN = 13;

    private final OwnPlant own;
    private final Months months;
    private final Assessments assessments;
    private final Messages messages;
    private final Results results;

    MyPlant(
            OwnPlant own,
            Months months,
            Assessments assessments,
            Messages messages,
            Results results) {
        this.own = own;
        this.months = months;
        this.assessments = assessments;
        this.messages = messages;
        this.results = results;
    }

    @GetMapping("/my-plant")
    String plant(@AuthenticationPrincipal Reader reader, Model model) {
        return show("", false, reader, model);
    }

    /** Leads to the form of a month. */
    @GetMapping("/my-plant/months")
    String open(
            @RequestParam(defaultValue = "") String month,
            @AuthenticationPrincipal Reader reader,
            Model model,
            HttpServletResponse response) {
        var asked = parse(month, own.now());
        if (asked.isPresent()) {
            return "redirect:/my-plant/months/" + asked.get();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(month, true, reader, model);
    }

    /** A month that can be entered: from 2000 to the one that runs. */
    static Optional<YearMonth> parse(String text, YearMonth now) {
        try {
            return Optional.of(YearMonth.parse(text.strip()))
                    .filter(m -> !m.isBefore(FIRST) && !m.isAfter(now));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private List<OwnAssessment> assessments(UUID company) {
        var views = assessments.ofCompany(company);
        var latest = results.latest(views.stream().map(AssessmentView::id).toList());
        return views.stream().map(a -> new OwnAssessment(a, latest.get(a.id()))).toList();
    }

    private String show(String asked, boolean wrong, Reader reader, Model model) {
        var company = own.get(reader);
        var now = own.now();
        var rows =
                MonthRow.list(
                        months.entries(company.id(), now.minusMonths(SHOWN - 1), now), now, SHOWN);
        model.addAttribute(
                "page",
                new MyPlantPage(
                        company,
                        assessments(company.id()),
                        months.items(company.id()),
                        rows,
                        messages.unread(company.id(), reader.id()),
                        asked,
                        wrong));
        return "monitoring/my-plant";
    }
}
