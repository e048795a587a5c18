// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import gg.jte.TemplateEngine;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Company;
import org.openrecp.app.company.CompanySection;
import org.openrecp.app.company.Sector;
import org.openrecp.app.company.Sector.Scheme;
import org.openrecp.app.company.Sectors;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one company, with the parts that other modules contribute. */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER, Role.COMPANY})
class CompanyDetail {
    private final OwnCompanies companies;
    private final Sectors sectors;
    private final PlaceChoices places;
    private final List<CompanySection> sections;
    private final TemplateEngine templates;

    CompanyDetail(
            OwnCompanies companies,
            Sectors sectors,
            PlaceChoices places,
            List<CompanySection> sections,
            TemplateEngine templates) {
        this.companies = companies;
        this.sectors = sectors;
        this.places = places;
        this.sections =
                sections.stream().sorted(Comparator.comparingInt(CompanySection::order)).toList();
        this.templates = templates;
    }

    @GetMapping("/companies/{id}")
    String show(
            @PathVariable UUID id,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model) {
        var company = companies.get(id, reader);
        if (!company.id().equals(id)) {
            return "redirect:/companies/" + company.id();
        }
        var details = company.details();
        model.addAttribute(
                "page",
                new DetailPage(
                        company,
                        details.place() == null ? null : places.name(details.place(), locale),
                        label(Scheme.ISIC, details.isic()),
                        label(Scheme.VSIC, details.vsic()),
                        reader.is(Role.CONSULTANT, Role.CENTRE_MANAGER),
                        reader.is(Role.CENTRE_MANAGER),
                        sections(company, reader)));
        return "company/detail";
    }

    private List<DetailPage.Section> sections(Company company, Reader reader) {
        return sections.stream()
                .flatMap(s -> {
                    var page = s.page(company, reader);
                    return page == null
                            ? Stream.empty()
                            : Stream.of(new DetailPage.Section(templates, s.template(), page));
                })
                .toList();
    }

    private @Nullable String label(Scheme scheme, @Nullable String code) {
        return code == null ? null : sectors.find(scheme, code).map(Sector::label).orElse(code);
    }
}
