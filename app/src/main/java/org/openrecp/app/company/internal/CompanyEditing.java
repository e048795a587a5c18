// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.Company;
import org.openrecp.app.company.CompanyDetails;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes companies and changes them; two people never overwrite each other unseen. */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
class CompanyEditing {
    private final Companies companies;
    private final CompanyStore store;
    private final OwnCompanies own;
    private final CompanyCheck check;
    private final Likeness likeness;
    private final FormPages pages;

    CompanyEditing(
            CompanyStore store,
            OwnCompanies own,
            CompanyCheck check,
            Likeness likeness,
            FormPages pages) {
        this.companies = store;
        this.store = store;
        this.own = own;
        this.check = check;
        this.likeness = likeness;
        this.pages = pages;
    }

    @GetMapping("/companies/new")
    String blank(@RequestParam(defaultValue = "") String name, Locale locale, Model model) {
        var form = new CompanyForm(Map.of(CompanyField.NAME, name));
        model.addAttribute("page", pages.blank(UUID.randomUUID(), form, locale));
        return "company/form";
    }

    @PostMapping("/companies")
    String create(
            @RequestParam UUID id,
            @RequestParam(defaultValue = "false") boolean another,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = CompanyForm.of(sent, "");
        var centre = OwnCompanies.centre(reader);
        switch (check.check(form)) {
            case CompanyCheck.Checked.Wrong(var problems) ->
                    model.addAttribute("page", pages.wrong(id, null, form, form, problems, locale));
            case CompanyCheck.Checked.Right(var details) -> {
                var likely =
                        another || companies.exists(id)
                                ? List.<LikelyPage.Row>of()
                                : likeness.like(centre, details, locale);
                if (likely.isEmpty()) {
                    return created(id, centre, details, flash);
                }
                model.addAttribute("page", pages.likely(id, form, likely, locale));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "company/form";
    }

    private String created(UUID id, UUID centre, CompanyDetails details, RedirectAttributes flash) {
        if (companies.create(id, centre, details)) {
            flash.addFlashAttribute("notice", "company.created");
        }
        return "redirect:/companies/" + id;
    }

    @GetMapping("/companies/{id}/edit")
    String edit(
            @PathVariable UUID id,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model) {
        var company = own.get(id, reader);
        if (!company.id().equals(id)) {
            return "redirect:/companies/" + company.id() + "/edit";
        }
        model.addAttribute("page", pages.of(company, locale));
        return "company/form";
    }

    @PostMapping("/companies/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var now = own.get(id, reader);
        var edit = new Edit(sent, check, now);
        switch (check.check(edit.form())) {
            case CompanyCheck.Checked.Wrong(var problems) ->
                    model.addAttribute(
                            "page",
                            pages.wrong(
                                    id,
                                    edit.seen(version),
                                    edit.form(),
                                    edit.base(),
                                    problems,
                                    locale));
            case CompanyCheck.Checked.Right(var details) -> {
                if (now.version() == version || edit.conflicts().isEmpty()) {
                    return saved(now, details, now.version() != version, flash);
                }
                model.addAttribute("page", pages.conflict(now, edit, locale));
                response.setStatus(HttpStatus.CONFLICT.value());
                return "company/form";
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "company/form";
    }

    private String saved(
            Company now, CompanyDetails details, boolean joined, RedirectAttributes flash) {
        if (!now.details().equals(details) && !store.update(now, details)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute("notice", joined ? "company.saved-joined" : "shell.saved");
        return "redirect:/companies/" + now.id();
    }
}
