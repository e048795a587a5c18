// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.followup.Screening.Decision;
import org.openrecp.app.assessment.internal.sheet.EditOutcome;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The brainstorm: ideas one a line, several at once. Each is an option of which nothing is decided;
 * it is developed, or dropped with the reason.
 */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
class IdeaPages {
    private static final int MOST = 50;
    private static final int LONGEST = 200;

    private final Frames frames;
    private final CauseStore causeStore;
    private final FollowUps followUps;
    private final Losses losses;
    private final OptionSheet options;
    private final Assessments assessments;

    IdeaPages(
            Frames frames,
            CauseStore causeStore,
            FollowUps followUps,
            Losses losses,
            OptionSheet options,
            Assessments assessments) {
        this.frames = frames;
        this.causeStore = causeStore;
        this.followUps = followUps;
        this.losses = losses;
        this.options = options;
        this.assessments = assessments;
    }

    @GetMapping("/assessments/{id}/ideas")
    String list(@PathVariable UUID id, @RequestParam(defaultValue = "") String about, Model model) {
        return show(frames.show(id, model), UUID.randomUUID(), "", about, null, model);
    }

    @PostMapping("/assessments/{id}/ideas")
    @Transactional
    String add(
            @PathVariable UUID id,
            @RequestParam UUID sheet,
            @RequestParam(defaultValue = "") String ideas,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String category,
            @AuthenticationPrincipal Reader reader,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var assessment = frames.open(id, model);
        var lines = ideas.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        if (lines.isEmpty()
                || lines.size() > MOST
                || lines.stream().anyMatch(l -> l.length() > LONGEST)
                || !Category.isOne(category)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(assessment, sheet, ideas, about, "followup.problem-ideas", model);
        }
        var left = notSaved(id, sheet, lines);
        if (!left.isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var typed = String.join("\n", left);
            return show(
                    assessment,
                    UUID.randomUUID(),
                    typed,
                    about,
                    "followup.problem-ideas-sent",
                    model);
        }
        var cause =
                causeStore.causes(id).stream()
                        .filter(c -> about.equals(c.id().toString()))
                        .findFirst();
        var process =
                process(assessment, cause.map(Cause::stream).map(UUID::toString).orElse(about));
        for (int i = 0; i < lines.size(); i++) {
            var outcome =
                    options.add(
                            assessment,
                            row(sheet, i),
                            OptionSheet.fields(lines.get(i), category, process),
                            cause,
                            Author.of(reader));
            if (!(outcome instanceof EditOutcome.Saved)) {
                throw new IllegalStateException(
                        "Idea %d of sheet %s was not added: %s.".formatted(i, sheet, outcome));
            }
        }
        after.addFlashAttribute("notice", "followup.ideas-added");
        return "redirect:/assessments/" + id + "/ideas";
    }

    /** Makes an option to study of an idea, or drops it with the reason. */
    @PostMapping("/assessments/{id}/ideas/{row}")
    @Transactional
    String decide(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "false") boolean drop,
            @AuthenticationPrincipal Reader reader,
            Model model,
            RedirectAttributes after) {
        var assessment = frames.open(id, model);
        var option = options.find(id, row).orElseThrow(Frames::notFound);
        var form =
                DecisionForm.of(
                                option,
                                Optional.ofNullable(followUps.screenings(id).get(row)),
                                causeStore.causesByOption(id).getOrDefault(row, Set.of()))
                        .with(drop ? Decision.REJECT : Decision.STUDY, Typed.text(reason));
        if (drop && form.reason().isEmpty()) {
            after.addFlashAttribute("notice", "followup.problem-reason");
            return "redirect:/assessments/" + id + "/ideas";
        }
        var now = new LinkedHashMap<>(options.seen(option));
        now.put("status", seen);
        var outcome = options.decide(assessment, option, form, now, Author.of(reader));
        after.addFlashAttribute(
                "notice",
                outcome instanceof EditOutcome.Saved ? "shell.saved" : "followup.idea-overtaken");
        return "redirect:/assessments/" + id + (drop ? "/ideas" : "/options/" + row);
    }

    /** The lines of a sheet that was sent before with others; empty: it was not, or is the same. */
    private List<String> notSaved(UUID assessment, UUID sheet, List<String> lines) {
        var known = Set.copyOf(followUps.rows(assessment, OptionRow.SHEET));
        var titles =
                options.list(assessment).stream()
                        .collect(Collectors.toMap(OptionRow::row, OptionRow::title));
        var left = new ArrayList<String>();
        boolean changed = false;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).equals(titles.get(row(sheet, i)))) {
                left.add(lines.get(i));
                changed |= known.contains(row(sheet, i));
            }
        }
        return changed ? left : List.of();
    }

    private String show(
            AssessmentView assessment,
            UUID sheet,
            String typed,
            String about,
            @Nullable String problem,
            Model model) {
        var id = assessment.id();
        var rows = assessments.rows(id);
        var causes = causeStore.causes(id);
        var listed = options.list(id);
        var links = causeStore.causesByOption(id);
        var found =
                CausesPage.of(assessment, losses.of(assessment, rows), causes, listed, links, rows);
        var names = PlantFact.processes(rows);
        var ideas =
                listed.reversed().stream()
                        .filter(o -> o.status().equals("idea"))
                        .map(o ->
                                new IdeasPage.Line(
                                        o,
                                        Cause.among(causes, links.getOrDefault(o.row(), Set.of())),
                                        names.getOrDefault(o.get("process"), o.get("process"))))
                        .toList();
        model.addAttribute(
                "page",
                new IdeasPage(
                        assessment,
                        ideas,
                        found.leftAlone(),
                        found.lines(),
                        causes,
                        PlantFact.of(rows, "currency"),
                        sheet,
                        typed,
                        about,
                        problem));
        return "followup/ideas";
    }

    /** The unit operation where a loss arises; empty: there is no such loss. */
    private String process(AssessmentView assessment, String stream) {
        return losses.of(assessment, assessments.rows(assessment.id())).losses().stream()
                .filter(l -> l.stream().toString().equals(stream))
                .map(Losses.Loss::process)
                .findFirst()
                .orElse("");
    }

    /** The same row for the same line of the same sheet. */
    private static UUID row(UUID sheet, int line) {
        return UUID.nameUUIDFromBytes((sheet + "/" + line).getBytes(StandardCharsets.UTF_8));
    }
}
