// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.result.Indicators;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Shell;
import org.openrecp.app.shell.Texts;
import org.openrecp.engine.benchmark.LibraryOption;
import org.openrecp.engine.benchmark.OptionLibrary;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody may read. Nothing here depends on who reads it. */
@Controller
@Access(open = true)
public class PublicPages {
    /** Part of the site → its template. */
    private static final Map<String, String> LISTS =
            Map.of("results", "figures", "cases", "cases", "data", "data");

    private final Figures figures;
    private final CaseStudies cases;
    private final Labels labels;
    private final Indicators indicators;
    private final MapPages maps;
    private final Guidelines guidelines;

    PublicPages(
            Figures figures,
            CaseStudies cases,
            Labels labels,
            Indicators indicators,
            MapPages maps,
            Guidelines guidelines) {
        this.figures = figures;
        this.cases = cases;
        this.labels = labels;
        this.indicators = indicators;
        this.maps = maps;
        this.guidelines = guidelines;
    }

    @GetMapping("/public")
    String inTheReadersLanguage(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Vary", "Accept-Language");
        return "redirect:/public/" + language(request.getHeader("Accept-Language"));
    }

    private static String language(@Nullable String accepted) {
        try {
            return Optional.ofNullable(accepted)
                    .map(header ->
                            Locale.lookup(Locale.LanguageRange.parse(header), Texts.LANGUAGES))
                    .orElse(Locale.ENGLISH)
                    .getLanguage();
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH.getLanguage();
        }
    }

    /** The pages that list what is on the site. */
    @GetMapping({
        "/public/{language}",
        "/public/{language}/results",
        "/public/{language}/cases",
        "/public/{language}/data"
    })
    String list(
            @PathVariable String language,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var part = request.getRequestURI().replaceFirst("^/public/[^/]*/?", "");
        var site = Site.of(shell, language, part);
        var published = figures.list();
        return show(
                LISTS.getOrDefault(part, "home"),
                site,
                new Home(
                        published,
                        cases.listPublic(),
                        guidelines.listPublic(),
                        part.isEmpty() ? maps.newest(published, site.texts()).orElse(null) : null),
                model,
                response);
    }

    @GetMapping("/public/{language}/results/{id}")
    String figure(
            @PathVariable String language,
            @PathVariable String id,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletResponse response) {
        var site = Site.of(shell, language, "results/" + id);
        return id(id).flatMap(figures::find)
                .map(figure ->
                        show(
                                "figure",
                                site,
                                FigurePage.of(figure, indicators, labels),
                                model,
                                response))
                .orElseGet(() -> gone(site, model, response));
    }

    @GetMapping("/public/{language}/cases/{id}")
    String caseStudy(
            @PathVariable String language,
            @PathVariable String id,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletResponse response) {
        var site = Site.of(shell, language, "cases/" + id);
        return id(id).flatMap(cases::find)
                .filter(CaseStudy::isPublic)
                .map(study -> show("case", site, study, model, response))
                .orElseGet(() -> gone(site, model, response));
    }

    @GetMapping("/public/{language}/options")
    String options(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String words,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletResponse response) {
        var sectors = OptionLibrary.all().stream().map(LibraryOption::sector).distinct().toList();
        var chosen = sectors.contains(sector) ? sector : sectors.getFirst();
        return show(
                "options",
                Site.of(shell, language, "options"),
                new OptionsPage(
                        sectors,
                        chosen,
                        words.strip(),
                        words.isBlank()
                                ? OptionLibrary.all().stream()
                                        .filter(o -> o.sector().equals(chosen))
                                        .toList()
                                : OptionSearch.withWords(words)),
                model,
                response);
    }

    /** All other addresses of the site. */
    @GetMapping("/public/**")
    String nothing(
            @ModelAttribute("shell") Shell shell, Model model, HttpServletResponse response) {
        return gone(Site.of(shell, shell.texts().language(), ""), model, response);
    }

    static String show(
            String template, Site site, Object page, Model model, HttpServletResponse response) {
        if (!site.isKnown()) {
            return gone(site, model, response);
        }
        model.addAllAttributes(Map.of("site", site, "page", page));
        return "publish/" + template;
    }

    static String gone(Site site, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("site", site);
        return "publish/gone";
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * What is on the site.
     *
     * @param map of the newest table by province; null: there is none
     */
    public record Home(
            List<Figure> figures,
            List<CaseStudy> cases,
            List<Guideline.Standing> guidelines,
            @Nullable ProvinceMap map) {
        public Home {
            figures = List.copyOf(figures);
            cases = List.copyOf(cases);
            guidelines = List.copyOf(guidelines);
        }
    }

    /** The library of options, one sector at a time. */
    public record OptionsPage(
            List<String> sectors, String sector, String words, List<LibraryOption> options) {
        public OptionsPage {
            sectors = List.copyOf(sectors);
            options = List.copyOf(options);
        }
    }
}
