// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.util.UUID;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A consultant takes what the company entered into an assessment of it. */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
class TakingPages {
    private final OwnPlant plants;
    private final Months months;
    private final Assessments assessments;

    TakingPages(OwnPlant plants, Months months, Assessments assessments) {
        this.plants = plants;
        this.months = months;
        this.assessments = assessments;
    }

    @PostMapping("/companies/{company}/months/taking")
    String take(
            @PathVariable UUID company,
            @RequestParam UUID assessment,
            @AuthenticationPrincipal Reader reader,
            RedirectAttributes after) {
        var owner = plants.ofCentre(company, reader);
        var taker =
                assessments
                        .find(assessment)
                        .filter(x -> MonthsOfCompany.takes(x, owner))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var sheet =
                MonthlySheet.of(
                        months.items(owner.id()),
                        months.lastTwelve(owner.id(), plants.now()),
                        assessments.rows(taker.id()),
                        plants.currency(owner));
        assessments.put(taker.id(), sheet.rows(), Author.of(reader));
        after.addFlashAttribute(
                "notice",
                sheet.withOutput() ? "monitoring.taken" : "monitoring.taken-without-output");
        return "redirect:/companies/" + owner.id();
    }
}
