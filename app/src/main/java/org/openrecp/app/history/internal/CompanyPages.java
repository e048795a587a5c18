// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openrecp.app.company.Companies;
import org.openrecp.app.place.Places;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says which company a name of a file means. */
@Controller
@Access(Role.CENTRE_MANAGER)
class CompanyPages {
    private static final String NEW = "new";
    private static final String UNSAID = "";

    private final ImportStore imports;
    private final OwnImports own;
    private final FindingStore findings;
    private final Companies companies;
    private final Places places;

    CompanyPages(
            ImportStore imports,
            OwnImports own,
            FindingStore findings,
            Companies companies,
            Places places) {
        this.imports = imports;
        this.own = own;
        this.findings = findings;
        this.companies = companies;
        this.places = places;
    }

    @GetMapping("/history/{id}/companies")
    String show(
            @PathVariable UUID id,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model) {
        var file = own.get(id, reader);
        var named = findings.named(id);
        var decided = findings.decisions(file.centre());
        var ids = new LinkedHashSet<UUID>();
        named.forEach(n -> {
            ids.addAll(n.likely());
            if (n.company() != null) {
                ids.add(n.company());
            }
        });
        Map<UUID, String> names = new HashMap<>(companies.names(ids));
        // those that are not there yet bear the name that the file gives them
        named.forEach(n -> {
            if (n.company() != null) {
                names.putIfAbsent(n.company(), n.name());
            }
        });
        model.addAttribute(
                "page",
                new CompaniesPage(
                        file,
                        named,
                        names,
                        decided.keySet(),
                        named.stream()
                                .map(FileCompany::place)
                                .distinct()
                                .filter(p -> !p.isEmpty())
                                .collect(toMap(p -> p, p -> places.get(p).nameIn(locale)))));
        return "history/companies";
    }

    /** One answer for each name: a company's id, a new one, or nothing said. */
    @PostMapping("/history/{id}/companies")
    String decide(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            RedirectAttributes after) {
        var file = own.open(id, reader);
        for (var named : findings.named(id)) {
            var answer = sent.getFirst("company." + named.key());
            if (answer != null) {
                decide(file, named, answer);
            }
        }
        imports.reopen(id);
        after.addFlashAttribute("notice", "shell.saved");
        return "redirect:/history/" + id;
    }

    private void decide(HistoryImport file, FileCompany named, String answer) {
        if (answer.equals(NEW)) {
            findings.decide(file.centre(), named.key(), null);
        } else if (answer.equals(UNSAID)) {
            findings.forget(file.centre(), named.key());
        } else {
            named.likely().stream()
                    .filter(l -> l.toString().equals(answer))
                    .findFirst()
                    .or(() ->
                            Optional.ofNullable(named.company())
                                    .filter(c -> c.toString().equals(answer)))
                    .ifPresent(c -> findings.decide(file.centre(), named.key(), c));
        }
    }
}
