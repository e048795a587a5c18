// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Company;
import org.openrecp.app.place.Places;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of the centre's companies; a company is led to its own page. */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER, Role.COMPANY})
class CompanyList {
    private final CompanySearch search;
    private final Places places;
    private final PlaceChoices choices;

    CompanyList(CompanySearch search, Places places, PlaceChoices choices) {
        this.search = search;
        this.places = places;
        this.choices = choices;
    }

    @GetMapping("/companies")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model) {
        if (reader.company() != null) {
            return "redirect:/companies/" + reader.company();
        }
        var within = places.find(place).map(places::overlapping).orElse(Set.of());
        var centre = OwnCompanies.centre(reader);
        var found =
                search.find(
                        new CompanySearch.Query(
                                centre,
                                q,
                                within,
                                division,
                                after,
                                after == null ? before : null,
                                locale.getLanguage().equals("en"),
                                CompanySearch.PAGE));
        var companies = found.companies();
        model.addAttribute(
                "page",
                new ListPage(
                        q.strip(),
                        place,
                        division,
                        companies.stream().map(c -> row(c, locale)).toList(),
                        found.total(),
                        choices.list(place, locale),
                        search.divisions(centre),
                        found.earlier() && !companies.isEmpty()
                                ? address(q, place, division, "before", companies.getFirst())
                                : null,
                        found.later() && !companies.isEmpty()
                                ? address(q, place, division, "after", companies.getLast())
                                : null));
        return "company/list";
    }

    private ListPage.Row row(Company company, Locale locale) {
        var details = company.details();
        var name = company.nameIn(locale);
        return new ListPage.Row(
                company.id(),
                name,
                name.equals(details.name()) ? details.shortName() : details.name(),
                division(details.isic(), details.vsic()),
                details.place() == null ? null : choices.name(details.place(), locale),
                details.sizeClass() == null ? null : details.sizeClass().key(),
                details.employees());
    }

    private static @Nullable String division(@Nullable String isic, @Nullable String vsic) {
        var code = isic != null ? isic : vsic;
        return code == null ? null : code.substring(0, Math.min(2, code.length()));
    }

    private static String address(
            String text, String place, String division, String way, Company company) {
        return UriComponentsBuilder.fromPath("/companies")
                .queryParam("q", "{q}")
                .queryParam("place", "{place}")
                .queryParam("division", "{division}")
                .queryParam(way, company.id())
                .encode()
                .buildAndExpand(List.of(text, place, division).toArray())
                .toUriString();
    }
}
