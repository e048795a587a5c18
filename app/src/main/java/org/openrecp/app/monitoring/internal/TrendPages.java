// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.util.List;
import org.openrecp.app.company.Company;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the plant uses per unit of output, month by month. */
@Controller
@Access(Role.COMPANY)
class TrendPages {
    private final OwnPlant own;
    private final Months months;

    TrendPages(OwnPlant own, Months months) {
        this.own = own;
        this.months = months;
    }

    @GetMapping("/my-plant/trends")
    String trends(@AuthenticationPrincipal Reader reader, Model model) {
        var company = own.get(reader);
        model.addAttribute("page", new TrendsPage(company, trends(company)));
        return "monitoring/trends";
    }

    private List<Trend> trends(Company company) {
        var items = months.items(company.id());
        var entries = months.entries(company.id(), MyPlant.FIRST, own.now());
        return items.stream()
                .filter(o -> o.slot() == Slot.OUTPUT)
                .flatMap(output ->
                        items.stream()
                                .filter(i -> i.slot() != Slot.OUTPUT)
                                .flatMap(i -> Trend.of(i, output, entries).stream()))
                .toList();
    }
}
