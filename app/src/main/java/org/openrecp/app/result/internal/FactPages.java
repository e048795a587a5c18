// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.openrecp.app.company.Companies;
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

/** Opens the facts behind a figure. */
@Controller
@Access({Role.CENTRE_MANAGER, Role.CONSULTANT})
class FactPages {
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 10_000;

    private final FactQueries facts;
    private final Dashboard dashboard;
    private final Companies companies;

    FactPages(FactQueries facts, Dashboard dashboard, Companies companies) {
        this.facts = facts;
        this.dashboard = dashboard;
        this.companies = companies;
    }

    @GetMapping("/dashboard/facts")
    String show(
            @AuthenticationPrincipal Reader reader,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            Model model) {
        var form = Form.sent(sent);
        var asked = Asked.of(form);
        var centre = DashboardPages.centre(reader);
        int number =
                form.text("page").matches("\\d{1,5}")
                        ? Math.min(MOST_PAGES, Integer.parseInt(form.text("page")))
                        : 0;
        var line = IndicatorTable.get(asked.figure());
        boolean counts = !line.counts().isEmpty() && asked.company() == null;
        var lines =
                counts
                        ? List.<FactQueries.Line>of()
                        : facts.page(asked, centre, number * PAGE, PAGE + 1);
        var counted =
                counts
                        ? facts.companies(asked, centre, number * PAGE, PAGE + 1)
                        : List.<FactQueries.Counted>of();
        model.addAttribute(
                "page",
                new FactsPage(
                        asked,
                        line.indicator(),
                        lines.stream().limit(PAGE).toList(),
                        counted.stream().limit(PAGE).toList(),
                        companies.names(named(asked, lines, counted)),
                        counts ? 0 : facts.count(asked, centre),
                        number,
                        lines.size() > PAGE || counted.size() > PAGE,
                        dashboard.labels(centre, Texts.in(locale))));
        return "ledger/facts";
    }

    @GetMapping("/dashboard/facts.csv")
    @Transactional(readOnly = true)
    void file(
            @AuthenticationPrincipal Reader reader,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var centre = DashboardPages.centre(reader);
        var file =
                new FactFile(
                        FactFile.begin(response, "internal-facts.csv"),
                        companies,
                        dashboard.labels(centre, Texts.in(locale)));
        facts.each(Asked.of(Form.sent(sent)), centre, file::write);
        file.end();
    }

    private static List<UUID> named(
            Asked asked, List<FactQueries.Line> lines, List<FactQueries.Counted> counted) {
        return Stream.of(
                        lines.stream().map(FactQueries.Line::company),
                        counted.stream().map(FactQueries.Counted::company),
                        Stream.of(asked).map(Asked::company))
                .flatMap(s -> s)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
