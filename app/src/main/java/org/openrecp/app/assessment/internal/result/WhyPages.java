// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.ResultSummary;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.openrecp.engine.assessment.AssessmentResult;
import org.openrecp.engine.assessment.DetailedResult;
import org.openrecp.engine.assessment.QuickAssessmentResult;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a figure of a result is what it is, down to what was typed. */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
class WhyPages {
    private final Frame frame;
    private final ResultStore store;
    private final RecentResults recent;
    private final SheetStore sheets;

    WhyPages(Frame frame, ResultStore store, RecentResults recent, SheetStore sheets) {
        this.frame = frame;
        this.store = store;
        this.recent = recent;
        this.sheets = sheets;
    }

    /**
     * @param of what the figure is of: the id of a stream, or the code of an aspect
     */
    @GetMapping("/assessments/{id}/why/{kind}")
    String why(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam String of,
            Locale locale,
            Model model) {
        var assessment = frame.of(id, model);
        var summary = store.latest(id).orElseThrow(Frame::absent);
        try {
            var why = why(assessment, summary, kind, of, Texts.in(locale));
            model.addAttribute("page", new WhyPage(assessment, summary, chapter(kind), why));
            return "result/why";
        } catch (NoSuchElementException e) {
            throw Frame.absent();
        }
    }

    private static String chapter(String kind) {
        return switch (kind) {
            case "flow" -> "balance";
            case "loss" -> "losses";
            case "emission" -> "emissions";
            default -> "indicators";
        };
    }

    private Why why(
            AssessmentView assessment, ResultSummary summary, String kind, String of, Texts texts) {
        var input = store.input(assessment.id(), summary.version()).orElseThrow();
        var typed = new TypedRows(assessment.id(), input.rows(), sheets, texts);
        var result = recent.of(input);
        return why(new Explained(assessment.id(), result.plant(), texts, typed), result, kind, of);
    }

    private static Why why(Explained about, AssessmentResult result, String kind, String of) {
        return switch (result) {
            case DetailedResult detailed ->
                    switch (kind) {
                        case "flow" -> new FlowWhy(about, detailed.balance()).of(of);
                        case "loss" -> new LossWhy(about, detailed).of(of);
                        case "emission" -> new EmissionWhy(about, detailed).of(of);
                        case "indicator" -> new IndicatorWhy(about, detailed).of(of);
                        default -> throw new NoSuchElementException(kind);
                    };
            case QuickAssessmentResult quick -> {
                if (!kind.equals("emission")) {
                    throw new NoSuchElementException(kind);
                }
                yield new EmissionWhy(about, quick).of(of);
            }
        };
    }
}
