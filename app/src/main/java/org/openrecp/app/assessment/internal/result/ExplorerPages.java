// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.internal.Findings.Finding;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.option.Objective;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.formats.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Which options are best together, for any budget, objective, and options that must or may not be
 * among them. It is answered from the data as they stand, and not kept.
 */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
class ExplorerPages {
    /** Two at a time, so that they leave the other pages a processor. */
    private static final LimitedSearches SEARCHES = new LimitedSearches(2, Duration.ofSeconds(20));

    private final Frame frame;
    private final Computation computation;

    ExplorerPages(Frame frame, Computation computation) {
        this.frame = frame;
        this.computation = computation;
    }

    @GetMapping("/assessments/{id}/results/explorer")
    String explore(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String budget,
            @RequestParam(required = false) @Nullable Objective objective,
            @RequestParam(defaultValue = "") List<String> must,
            @RequestParam(defaultValue = "") List<String> never,
            Locale locale,
            Model model) {
        var assessment = frame.of(id, model);
        var findings = computation.findings(id);
        var plant = findings.plant().orElse(null);
        if (plant == null) {
            model.addAttribute("page", refused(assessment, "", null, findings.problems(locale)));
            return "result/explorer";
        }
        var facts = plant.facts();
        var choice =
                Choice.of(
                        budget,
                        objective,
                        must,
                        never,
                        facts.budget(),
                        facts.objective(),
                        Language.of(locale));
        model.addAttribute("page", page(assessment, plant, choice, Texts.in(locale)));
        return "result/explorer";
    }

    private ExplorerPage page(
            AssessmentView assessment, PlantData plant, Choice choice, Texts texts) {
        var currency = plant.facts().currency();
        if (plant.isQuick() || plant.options().isEmpty()) {
            return refused(assessment, currency, null, List.of());
        }
        if (choice.hasBadBudget()) {
            return failed(assessment, plant, choice, "result.bad-budget");
        }
        try {
            var found =
                    SEARCHES.run(
                            stopped -> Explorer.of(plant, stopped).find(choice, texts, stopped));
            return new ExplorerPage(
                    assessment, currency, choice, found.lines(), List.of(), null, found.outcome());
        } catch (TimeoutException e) {
            return failed(assessment, plant, choice, "result.too-long");
        } catch (InvalidInput e) {
            return e.problems().stream().anyMatch(p -> p.code().startsWith("option.must-"))
                    ? failed(assessment, plant, choice, key(e))
                    : refused(
                            assessment,
                            currency,
                            choice,
                            EngineProblems.findings(
                                    e, computation.rows(assessment.id()), texts.locale()));
        }
    }

    private static String key(InvalidInput e) {
        return e.problems().getFirst().code().equals("option.must-over-budget")
                ? "result.must-over-budget"
                : "result.must-not-together";
    }

    private static ExplorerPage refused(
            AssessmentView assessment,
            String currency,
            @Nullable Choice choice,
            List<Finding> problems) {
        return new ExplorerPage(assessment, currency, choice, List.of(), problems, null, null);
    }

    /** The form as it was sent, and why it has no answer. */
    private static ExplorerPage failed(
            AssessmentView assessment, PlantData plant, Choice choice, String failure) {
        var lines =
                plant.options().stream()
                        .map(o ->
                                new ExplorerPage.Line(
                                        o,
                                        false,
                                        false,
                                        o.investment().value(),
                                        Double.NaN,
                                        Double.NaN,
                                        Double.NaN))
                        .toList();
        return new ExplorerPage(
                assessment, plant.facts().currency(), choice, lines, List.of(), failure, null);
    }
}
