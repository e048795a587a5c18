// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.publish.internal.FigureSpec.By;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing a table, seeing it as the public would, publishing it. */
@Controller
@Access(Role.CENTRE_MANAGER)
public class FigurePublishing {
    private static final List<Fact.Status> BASES =
            List.of(Fact.Status.CLAIMED, Fact.Status.IMPLEMENTED, Fact.Status.VERIFIED);
    private static final int LONGEST_TITLE = 200;

    private final Figures figures;
    private final FigureTables tables;
    private final Labels labels;

    FigurePublishing(Figures figures, FigureTables tables, Labels labels) {
        this.figures = figures;
        this.tables = tables;
        this.labels = labels;
    }

    /**
     * The choices, and what they give.
     *
     * @param preview null: nothing chosen, or nothing can be shown
     * @param chosen whether something was chosen
     */
    public record NewFigurePage(
            UUID id,
            Form form,
            List<Indicator> indicators,
            List<Fact.Status> bases,
            List<String> currencies,
            boolean chosen,
            @Nullable FigurePage preview) {
        public NewFigurePage {
            indicators = List.copyOf(indicators);
            bases = List.copyOf(bases);
            currencies = List.copyOf(currencies);
        }
    }

    @GetMapping("/publishing/figures/new")
    String choose(
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            Model model) {
        return page(UUID.randomUUID(), Form.sent(sent), reader, model);
    }

    @PostMapping("/publishing/figures")
    String publish(
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = Form.sent(sent);
        checkTitle(form, "title_en");
        checkTitle(form, "title_vi");
        var id = id(form.text("id"));
        var spec = spec(form, reader);
        form.require(
                spec.isEmpty() || !figures.stands(id, spec.get()),
                "title_en",
                "publish.problem-again");
        if (form.isRight()
                && spec.isPresent()
                && figures.publish(id, spec.get(), form.text("title_en"), form.text("title_vi"))) {
            flash.addFlashAttribute("notice", "publish.is-public");
            return "redirect:/publishing";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, form, reader, model);
    }

    private String page(UUID id, Form form, Reader reader, Model model) {
        var spec = spec(form, reader);
        var preview = spec.flatMap(s -> figures.preview(s).map(content -> figure(s, content)));
        model.addAttribute(
                "page",
                new NewFigurePage(
                        id,
                        form,
                        tables.publishable(),
                        BASES,
                        spec.map(tables::currencies).orElse(List.of()),
                        spec.isPresent(),
                        preview.orElse(null)));
        return "publish/newfigure";
    }

    private FigurePage figure(FigureSpec spec, FigureContent content) {
        var family = tables.family(spec);
        return new FigurePage(
                new Figure(
                        new UUID(0, 0),
                        spec.centre(),
                        "",
                        spec.title(),
                        spec.title(),
                        spec.indicator(),
                        family.indicator().version(),
                        family.basisCode(),
                        family.unit(),
                        spec.rows(),
                        spec.columns(),
                        spec.fromYear(),
                        spec.untilYear(),
                        content,
                        Instant.EPOCH),
                family.indicator(),
                labels);
    }

    private Optional<Indicator> indicator(Form form) {
        return tables.publishable().stream()
                .filter(i -> i.code().equals(form.text("indicator")))
                .findFirst();
    }

    /** What was chosen; empty until an indicator is, and where years are none. */
    private Optional<FigureSpec> spec(Form form, Reader reader) {
        checkYears(form);
        form.require(
                form.text("columns").isEmpty() || !form.text("columns").equals(form.text("rows")),
                "columns",
                "publish.problem-same");
        if (Stream.of("from", "until", "columns").anyMatch(field -> form.problem(field) != null)) {
            return Optional.empty();
        }
        var indicator = indicator(form);
        By rows = by(form.text("rows")).orElse(By.PLACE);
        By columns = by(form.text("columns")).filter(c -> c != rows).orElse(null);
        return indicator.map(i ->
                new FigureSpec(
                        PublishingPages.centre(reader),
                        i.code(),
                        basis(form.text("basis")),
                        currency(form, i),
                        rows,
                        columns,
                        year(form.text("from")),
                        year(form.text("until"))));
    }

    private static void checkTitle(Form form, String field) {
        var title = form.text(field);
        form.require(!title.isEmpty(), field, "publish.problem-title")
                .require(
                        title.length() <= LONGEST_TITLE
                                && title.chars().noneMatch(Character::isISOControl),
                        field,
                        "publish.problem-line");
    }

    private static void checkYears(Form form) {
        for (var field : List.of("from", "until")) {
            form.require(
                    form.text(field).isEmpty() || year(form.text(field)) != null,
                    field,
                    "publish.problem-year");
        }
        var from = year(form.text("from"));
        var until = year(form.text("until"));
        form.require(
                from == null || until == null || from <= until, "until", "publish.problem-years");
    }

    private static @Nullable String currency(Form form, Indicator indicator) {
        var currency = form.text("currency");
        return indicator.isMoney() ? (currency.isEmpty() ? "VND" : currency) : null;
    }

    private static Fact.Status basis(String code) {
        return BASES.stream()
                .filter(b -> b.code().equals(code))
                .findFirst()
                .orElse(Fact.Status.VERIFIED);
    }

    private static Optional<By> by(String code) {
        try {
            return Optional.of(By.valueOf(code.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer year(String text) {
        return text.matches("(19|20)\\d{2}") ? Integer.valueOf(text) : null;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}
