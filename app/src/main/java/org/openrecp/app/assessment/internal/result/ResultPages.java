// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.ResultSummary;
import org.openrecp.app.assessment.internal.Findings.Finding;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.openrecp.formats.report.Report;
import org.openrecp.formats.text.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Computes an assessment and shows what came of it, chapter by chapter. */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
class ResultPages {
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final Frame frame;
    private final Assessments assessments;
    private final Computation computation;
    private final ResultStore store;
    private final Work work;
    private final Baselines baselines;

    ResultPages(
            Frame frame,
            Assessments assessments,
            Computation computation,
            ResultStore store,
            Work work,
            Baselines baselines) {
        this.frame = frame;
        this.assessments = assessments;
        this.computation = computation;
        this.store = store;
        this.work = work;
        this.baselines = baselines;
    }

    /** What chapters of a report look like within a page. */
    @GetMapping("/assessments/report.css")
    @Access(signedIn = true)
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(Report.stylesheet());
    }

    @GetMapping("/assessments/{id}/results")
    String summary(@PathVariable UUID id, Locale locale, Model model) {
        return chapter(id, "summary", locale, model);
    }

    @GetMapping("/assessments/{id}/results/{chapter}")
    String chapter(
            @PathVariable UUID id, @PathVariable String chapter, Locale locale, Model model) {
        var assessment = frame.of(id, model);
        var result = store.latest(id).orElse(null);
        model.addAttribute(
                "page",
                result == null
                        ? nothingYet(assessment, chapter, locale)
                        : page(assessment, result, chapter, locale));
        return "result/show";
    }

    @PostMapping("/assessments/{id}/results")
    String compute(@PathVariable UUID id, RedirectAttributes redirect) {
        if (stands(frame.of(id))) {
            redirect.addFlashAttribute("notice", "result.approved");
        } else if (Work.isDone(work.compute(frame.of(id)))) {
            redirect.addFlashAttribute("notice", "result.computed");
        }
        return "redirect:/assessments/" + id + "/results";
    }

    @PostMapping("/assessments/{id}/results/baseline")
    String baseline(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String baseline,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            RedirectAttributes redirect) {
        var assessment = frame.of(id);
        var chosen = Baseline.of(baseline).orElse(null);
        if (!baseline.isBlank() && !isChoosable(assessment, chosen, Texts.in(locale))) {
            throw Frame.absent();
        }
        if (!baselines.choose(id, chosen, Author.of(reader))) {
            redirect.addFlashAttribute("notice", "result.baseline-frozen");
            return "redirect:/assessments/" + id + "/results/indicators";
        }
        if (Work.isDone(work.compute(assessment))) {
            redirect.addFlashAttribute("notice", "result.computed");
            return "redirect:/assessments/" + id + "/results/indicators";
        }
        return "redirect:/assessments/" + id + "/results";
    }

    /** Whether it is offered, or stands already. */
    private boolean isChoosable(
            AssessmentView assessment, @Nullable Baseline baseline, Texts texts) {
        return Objects.equals(baseline, baselines.chosen(assessment.id()).orElse(null))
                || baselines.candidates(assessment, texts).stream()
                        .anyMatch(c -> c.baseline().equals(baseline));
    }

    /** Whether what was approved has its result: it is not computed again. */
    private boolean stands(AssessmentView assessment) {
        return assessment.frozen()
                && store.latest(assessment.id())
                        .flatMap(r -> store.origin(assessment.id(), r.version()))
                        .filter(origin ->
                                !isStale(
                                        assessment,
                                        origin,
                                        baselines.chosen(assessment.id()).orElse(null)))
                        .isPresent();
    }

    private ResultPage nothingYet(AssessmentView assessment, String chapter, Locale locale) {
        if (!chapter.equals("summary")) {
            throw Frame.absent();
        }
        return new ResultPage(
                assessment,
                null,
                false,
                problems(assessment, locale),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                false,
                work.unfinished(assessment.id(), assessment.changedAt()));
    }

    private ResultPage page(
            AssessmentView assessment, ResultSummary result, String key, Locale locale) {
        var language = Language.of(locale);
        var id = assessment.id();
        var origin = store.origin(id, result.version()).orElseThrow();
        var baseline = baselines.chosen(id).orElse(null);
        boolean stale = isStale(assessment, origin, baseline);
        var chapter = store.chapter(id, result.version(), language, key);
        if (chapter.isEmpty() && !key.equals("summary")) {
            throw Frame.absent();
        }
        return new ResultPage(
                assessment,
                result,
                stale,
                stale ? problems(assessment, locale) : List.of(),
                store.titles(id, result.version(), language).stream()
                        .map(t -> new ResultPage.Tab(t.key(), t.title()))
                        .toList(),
                chapter.orElse(null),
                origin.openLosses(),
                key.equals("indicators")
                        ? baselines.candidates(assessment, Texts.in(locale))
                        : List.of(),
                baseline,
                baseline != null && !baselines.isHere(assessment, baseline),
                work.unfinished(id, result.computedAt()));
    }

    private boolean isStale(
            AssessmentView assessment, ResultStore.Origin origin, @Nullable Baseline baseline) {
        return assessment.version() != origin.version()
                || !Objects.equals(baseline, origin.baseline())
                || (baseline != null
                        && !assessment.frozen()
                        && hasChanged(assessment, origin, baseline));
    }

    /** Whether what it is compared with came to this computer, or was changed, since. */
    private boolean hasChanged(
            AssessmentView assessment, ResultStore.Origin origin, Baseline baseline) {
        return origin.compared() != baselines.isHere(assessment, baseline)
                || (origin.compared()
                        && baseline.revision() == null
                        && assessments
                                .find(baseline.assessment())
                                .map(AssessmentView::version)
                                .filter(v -> v.equals(origin.baselineVersion()))
                                .isEmpty());
    }

    /** What the engine refused, or what the rows lack. */
    private List<Finding> problems(AssessmentView assessment, Locale locale) {
        var refused = store.problems(assessment.id(), assessment.version(), Language.of(locale));
        return refused.isEmpty() ? computation.findings(assessment.id()).problems(locale) : refused;
    }
}
