// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.reported.ReportedFigure;
import org.openrecp.app.reported.ReportedFigures.Author;
import org.openrecp.app.result.Indicators;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reported figures: listed, read one by one, added, changed and withdrawn. */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
class ReportedPages {
    private final ReportedStore figures;
    private final Indicators indicators;

    ReportedPages(ReportedStore figures, Indicators indicators) {
        this.figures = figures;
        this.indicators = indicators;
    }

    @GetMapping("/reported")
    String list(@AuthenticationPrincipal Reader reader, Locale locale, Model model) {
        var all = figures.list(centre(reader));
        var computed = new ComputedFigures(indicators, centre(reader), locale);
        var byDocument =
                all.stream().collect(groupingBy(f -> f.source(), LinkedHashMap::new, toList()));
        var documents =
                byDocument.entrySet().stream()
                        .map(e ->
                                new ListPage.Document(
                                        e.getKey().document(),
                                        e.getKey().date(),
                                        e.getValue().stream().map(f -> row(f, computed)).toList()))
                        .toList();
        model.addAttribute("page", new ListPage(documents, all.size(), mayChange(reader)));
        return "reported/list";
    }

    @GetMapping("/reported/{id}")
    String show(
            @PathVariable UUID id,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model) {
        var figure = get(id, reader);
        var all = figures.list(figure.centre());
        int at = all.stream().map(ReportedFigure::id).toList().indexOf(id);
        model.addAttribute(
                "page",
                new FigurePage(
                        row(figure, new ComputedFigures(indicators, figure.centre(), locale)),
                        at > 0 ? all.get(at - 1) : null,
                        at >= 0 && at + 1 < all.size() ? all.get(at + 1) : null,
                        at + 1,
                        all.size(),
                        Consequences.of(figure, all, Texts.in(locale)),
                        figures.versions(id),
                        mayChange(reader)));
        return "reported/show";
    }

    @GetMapping("/reported/new")
    @Access(Role.CENTRE_MANAGER)
    String add(Model model) {
        return form(UUID.randomUUID(), 0, Form.with("ambiguity", "none"), model);
    }

    @PostMapping("/reported")
    @Access(Role.CENTRE_MANAGER)
    String create(
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        return save(id, 0, Form.sent(sent), reader, locale, model, after, response);
    }

    @GetMapping("/reported/{id}/edit")
    @Access(Role.CENTRE_MANAGER)
    String edit(
            @PathVariable UUID id,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model) {
        var figure = get(id, reader);
        return form(id, figure.version(), FigureForm.filled(figure, Texts.in(locale)), model);
    }

    @PostMapping("/reported/{id}")
    @Access(Role.CENTRE_MANAGER)
    String change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        get(id, reader);
        return save(id, version, Form.sent(sent), reader, locale, model, after, response);
    }

    @PostMapping("/reported/{id}/withdrawal")
    @Access(Role.CENTRE_MANAGER)
    String withdraw(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            RedirectAttributes after) {
        var figure = get(id, reader);
        if (figure.withdrawn() == null) {
            var reason = Form.sent(sent).text("reason");
            figures.put(figure.withdrawnBecause(reason.isEmpty() ? "–" : reason), author(reader));
        }
        after.addFlashAttribute("notice", "reported.withdrawn-now");
        return "redirect:/reported/" + id;
    }

    /** Adds the list of figures that were published on the Viet Nam centre. */
    @PostMapping("/reported/published")
    @Access(Role.CENTRE_MANAGER)
    String published(@AuthenticationPrincipal Reader reader, RedirectAttributes after) {
        figures.addAll(figures.published(centre(reader)), author(reader));
        after.addFlashAttribute("notice", "shell.saved");
        return "redirect:/reported";
    }

    private String save(
            UUID id,
            int version,
            Form form,
            Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        FigureForm.check(form, locale);
        if (form.isRight()) {
            var figure = FigureForm.figure(form, id, version + 1, centre(reader), locale);
            if (figures.put(figure, author(reader)) || version == 0) {
                after.addFlashAttribute("notice", "shell.saved");
                return "redirect:/reported/" + id;
            }
            form.require(false, "title_en", "reported.problem.overtaken");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(id, version, form, model);
    }

    private static String form(UUID id, int version, Form form, Model model) {
        model.addAttribute("page", new FormPage(id, version, form, FigureForm.LINES));
        return "reported/form";
    }

    private static FigureRow row(ReportedFigure figure, ComputedFigures computed) {
        return new FigureRow(figure, figure.amounts().stream().map(computed::beside).toList());
    }

    private ReportedFigure get(UUID id, Reader reader) {
        return figures.find(id)
                .filter(f -> f.centre().equals(reader.centre()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static UUID centre(Reader reader) {
        @Nullable UUID centre = reader.centre();
        if (centre == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return centre;
    }

    private static boolean mayChange(Reader reader) {
        return reader.is(Role.CENTRE_MANAGER);
    }

    private static Author author(Reader reader) {
        return new Author(reader.id(), reader.displayName());
    }
}
