// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.company.Company;
import org.openrecp.app.company.CompanySection;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
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

/** Finds companies that are here twice, and makes one of two. */
@Controller
class Merging {
    private static final int AT_MOST = 100;

    private final OwnCompanies own;
    private final Likeness likeness;
    private final CompanySearch search;
    private final CompanyCheck check;
    private final FormPages texts;
    private final MergeStore store;
    private final Accounts accounts;
    private final List<CompanySection> sections;

    Merging(
            OwnCompanies own,
            Likeness likeness,
            CompanySearch search,
            CompanyCheck check,
            FormPages texts,
            MergeStore store,
            Accounts accounts,
            List<CompanySection> sections) {
        this.own = own;
        this.likeness = likeness;
        this.search = search;
        this.check = check;
        this.texts = texts;
        this.store = store;
        this.accounts = accounts;
        this.sections =
                sections.stream().sorted(Comparator.comparingInt(CompanySection::order)).toList();
    }

    @GetMapping("/companies/duplicates")
    @Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
    String duplicates(@AuthenticationPrincipal Reader reader, Model model) {
        model.addAttribute(
                "page",
                new DuplicatesPage(
                        likeness.pairs(OwnCompanies.centre(reader), AT_MOST),
                        reader.is(Role.CENTRE_MANAGER)));
        return "company/duplicates";
    }

    @GetMapping("/companies/{id}/merge")
    @Access(Role.CENTRE_MANAGER)
    String compare(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID with,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model) {
        var kept = own.get(id, reader);
        var other = with == null ? null : other(kept, with, reader);
        model.addAttribute(
                "page",
                other == null
                        ? new MergePage(
                                kept,
                                null,
                                q,
                                found(kept, q, locale),
                                List.of(),
                                List.of(),
                                List.of())
                        : page(kept, other, List.of(), locale));
        return "company/merge";
    }

    @PostMapping("/companies/{id}/merge")
    @Access(Role.CENTRE_MANAGER)
    String merge(
            @PathVariable UUID id,
            @RequestParam UUID with,
            @RequestParam int version,
            @RequestParam("other-version") int otherVersion,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var kept = own.get(id, reader);
        if (own.get(with, reader).id().equals(kept.id())) {
            return "redirect:/companies/" + kept.id();
        }
        var other = other(kept, with, reader);
        var problems = new ArrayList<String>();
        switch (check.check(chosen(kept, other, sent))) {
            case CompanyCheck.Checked.Wrong(var wrong) ->
                    problems.addAll(Set.copyOf(wrong.values()));
            case CompanyCheck.Checked.Right(var details) -> {
                boolean seen = kept.version() == version && other.version() == otherVersion;
                if (seen && store.merge(kept, other, details, reader.id())) {
                    flash.addFlashAttribute("notice", "company.merged");
                    return "redirect:/companies/" + kept.id();
                }
                problems.add("company.merge-changed");
            }
        }
        response.setStatus(
                problems.contains("company.merge-changed")
                        ? HttpStatus.CONFLICT.value()
                        : HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(
                "page", page(own.get(id, reader), other(kept, with, reader), problems, locale));
        return "company/merge";
    }

    private Company other(Company kept, UUID with, Reader reader) {
        var other = own.get(with, reader);
        if (other.id().equals(kept.id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return other;
    }

    /** The fields of the one kept, and of the other where that was chosen. */
    private static CompanyForm chosen(Company kept, Company other, Map<String, String> sent) {
        var form = CompanyForm.of(kept.details());
        var others = CompanyForm.of(other.details());
        for (var field : CompanyField.values()) {
            if ("other".equals(sent.get("keep." + field.key()))) {
                form = form.with(field, others.get(field));
            }
        }
        return form;
    }

    private MergePage page(Company kept, Company other, List<String> problems, Locale locale) {
        var form = CompanyForm.of(kept.details());
        var others = CompanyForm.of(other.details());
        var rows =
                Stream.of(CompanyField.values())
                        .filter(f -> !form.get(f).isEmpty() || !others.get(f).isEmpty())
                        .map(f ->
                                new MergePage.Row(
                                        f,
                                        texts.read(f, form.get(f), locale),
                                        texts.read(f, others.get(f), locale)))
                        .toList();
        return new MergePage(kept, other, "", List.of(), rows, moves(other, locale), problems);
    }

    private List<String> moves(Company other, Locale locale) {
        var lines = new ArrayList<String>();
        for (var section : sections) {
            long count = section.count(other);
            if (count > 0) {
                lines.add(Texts.in(locale).of(section.countKey(), count));
            }
        }
        long people =
                accounts.members(other.centre()).stream()
                        .filter(m -> other.id().equals(m.company()))
                        .count();
        if (people > 0) {
            lines.add(Texts.in(locale).of("company.people.moved", people));
        }
        return lines;
    }

    private List<LikelyPage.Row> found(Company kept, String text, Locale locale) {
        return text.isBlank()
                ? likeness.like(kept, locale)
                : search
                        .find(
                                new CompanySearch.Query(
                                        kept.centre(),
                                        text,
                                        Set.of(),
                                        "",
                                        null,
                                        null,
                                        false,
                                        CompanySearch.PAGE))
                        .companies()
                        .stream()
                        .filter(c -> !c.id().equals(kept.id()))
                        .map(c -> likeness.row(c, List.of(), locale))
                        .toList();
    }
}
