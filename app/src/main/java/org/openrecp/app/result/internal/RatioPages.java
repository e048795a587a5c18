// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.util.Locale;
import java.util.UUID;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the ledger says of figures that are not sums, and which of them it cannot know. */
@Controller
@Access({Role.CENTRE_MANAGER, Role.CONSULTANT})
class RatioPages {
    private final Dashboard dashboard;
    private final IndicatorQueries indicators;

    RatioPages(Dashboard dashboard, IndicatorQueries indicators) {
        this.dashboard = dashboard;
        this.indicators = indicators;
    }

    @GetMapping("/dashboard/ratios")
    @Transactional(readOnly = true)
    String show(
            @AuthenticationPrincipal Reader reader,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            Model model) {
        var asked = Asked.of(Form.sent(sent));
        model.addAttribute("page", page(asked, DashboardPages.centre(reader), Texts.in(locale)));
        return "ledger/ratios";
    }

    private RatioPage page(Asked asked, UUID centre, Texts texts) {
        var cut = asked.cut(centre);
        return new RatioPage(
                asked,
                dashboard.choices(asked, centre),
                IndicatorTable.lines().stream()
                        .filter(IndicatorTable.Line::isQuotient)
                        .map(line -> new RatioPage.Row(line, indicators.quotients(line, cut)))
                        .filter(row -> !row.quotients().isEmpty())
                        .toList(),
                IndicatorTable.lines().stream().filter(l -> !l.needs().isEmpty()).toList(),
                dashboard.labels(centre, texts));
    }
}
