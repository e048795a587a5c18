// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.SavingExperience;
import org.openrecp.app.assessment.internal.followup.OptionsPage.Draft;
import org.openrecp.app.assessment.internal.sheet.EditOutcome;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.openrecp.engine.benchmark.LibraryOption;
import org.openrecp.engine.benchmark.OptionLibrary;
import org.openrecp.formats.workbook.PlantRows;
import org.springframework.beans.factory.ObjectProvider;
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

/** What can be done about losses: own ideas and those of the library. */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
class OptionPages {
    private static final int LONGEST = 200;

    private final Frames frames;
    private final CauseStore causeStore;
    private final FollowUps followUps;
    private final Losses losses;
    private final OptionSheet options;
    private final Assessments assessments;
    private final ObjectProvider<SavingExperience> experience;

    OptionPages(
            Frames frames,
            CauseStore causeStore,
            FollowUps followUps,
            Losses losses,
            OptionSheet options,
            Assessments assessments,
            ObjectProvider<SavingExperience> experience) {
        this.frames = frames;
        this.causeStore = causeStore;
        this.followUps = followUps;
        this.losses = losses;
        this.options = options;
        this.assessments = assessments;
        this.experience = experience;
    }

    @GetMapping("/assessments/{id}/options")
    String list(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String process, Model model) {
        return list(frames.show(id, model), Draft.at(process), null, model);
    }

    @PostMapping("/assessments/{id}/options")
    @Transactional
    String add(
            @PathVariable UUID id,
            @RequestParam UUID row,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String process,
            @AuthenticationPrincipal Reader reader,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var assessment = frames.open(id, model);
        var said = title.strip();
        if (said.isEmpty()
                || said.length() > LONGEST
                || !Category.isOne(category)
                || process.length() > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var draft = new Draft(row, said, category, process);
            return list(assessment, draft, "followup.problem-option", model);
        }
        var outcome =
                options.add(
                        assessment,
                        row,
                        OptionSheet.fields(said, category, process),
                        Optional.empty(),
                        Author.of(reader));
        if (!(outcome instanceof EditOutcome.Saved)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var draft = new Draft(UUID.randomUUID(), said, category, process);
            return list(assessment, draft, "followup.problem-option-sent", model);
        }
        after.addFlashAttribute("notice", "followup.added");
        return "redirect:/assessments/" + id + "/options";
    }

    @GetMapping("/assessments/{id}/options/library")
    String library(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String resource,
            @RequestParam(defaultValue = "") String cause,
            Model model) {
        var assessment = frames.show(id, model);
        var rows = assessments.rows(id);
        var every = OptionLibrary.fit(sector(rows), List.of(), List.of());
        var titles = options.list(id).stream().map(OptionRow::title).toList();
        model.addAttribute(
                "page",
                new LibraryPage(
                        assessment,
                        OptionLibrary.fit(sector(rows), some(operation), some(resource)).stream()
                                .map(o ->
                                        new LibraryPage.Line(
                                                o, UUID.randomUUID(), titles.contains(o.title())))
                                .toList(),
                        every.stream()
                                .map(LibraryOption::unitOperation)
                                .distinct()
                                .sorted()
                                .toList(),
                        every.stream()
                                .flatMap(o -> o.resources().stream())
                                .distinct()
                                .sorted()
                                .toList(),
                        causeStore.causes(id),
                        operation,
                        resource,
                        cause));
        return "followup/library";
    }

    @PostMapping("/assessments/{id}/options/library")
    @Transactional
    String take(
            @PathVariable UUID id,
            @RequestParam UUID row,
            @RequestParam String option,
            @RequestParam(defaultValue = "") String cause,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        var assessment = frames.open(id, model);
        var taken =
                OptionLibrary.all().stream()
                        .filter(o -> o.id().equals(option))
                        .findFirst()
                        .orElseThrow(Frames::notFound);
        var outcome =
                options.add(
                        assessment,
                        row,
                        OptionSheet.fields(taken, note(taken, Texts.in(locale))),
                        causeStore.causes(id).stream()
                                .filter(c -> c.id().toString().equals(cause))
                                .findFirst(),
                        Author.of(reader));
        after.addFlashAttribute(
                "notice",
                outcome instanceof EditOutcome.Saved ? "followup.added" : "followup.not-added");
        return "redirect:/assessments/" + id + "/options";
    }

    private String list(
            AssessmentView assessment, Draft draft, @Nullable String problem, Model model) {
        var id = assessment.id();
        var rows = assessments.rows(id);
        var causes = causeStore.causes(id);
        var listed = options.list(id);
        var links = causeStore.causesByOption(id);
        var screenings = followUps.screenings(id);
        var found = losses.of(assessment, rows);
        var leftAlone = CausesPage.of(assessment, found, causes, listed, links, rows).leftAlone();
        model.addAttribute(
                "page",
                new OptionsPage(
                        assessment,
                        listed.stream()
                                .map(o ->
                                        new OptionsPage.Line(
                                                o,
                                                Cause.among(
                                                        causes,
                                                        links.getOrDefault(o.row(), Set.of())),
                                                screenings.get(o.row())))
                                .toList(),
                        leftAlone,
                        PlantFact.of(rows, "currency"),
                        experienceOf(assessment, rows),
                        draft,
                        PlantFact.processes(rows),
                        problem));
        return "followup/options";
    }

    private Map<String, SavingExperience.Experience> experienceOf(
            AssessmentView assessment, PlantRows rows) {
        var found = experience.getIfAvailable();
        return found == null
                ? Map.of()
                : found.of(assessment.centre(), PlantFact.of(rows, "sector"));
    }

    private static List<String> some(String chosen) {
        return chosen.isBlank() ? List.of() : List.of(chosen);
    }

    private static @Nullable String sector(PlantRows rows) {
        var sector = PlantFact.of(rows, "sector");
        return sector.isEmpty() ? null : sector;
    }

    /** What others saved by it, and who says so. */
    private static String note(LibraryOption option, Texts texts) {
        var range = range(option.savingLow(), option.savingHigh(), texts);
        return texts.of(
                range.isEmpty() ? "followup.library-note" : "followup.library-note-saving",
                option.id(),
                option.source(),
                range,
                option.base() == null ? "" : option.base());
    }

    private static String range(@Nullable Double low, @Nullable Double high, Texts texts) {
        if (low != null && high != null) {
            return texts.number(100 * low, 1) + "–" + texts.percent(high);
        }
        if (high != null) {
            return "≤ " + texts.percent(high);
        }
        return low == null ? "" : "≥ " + texts.percent(low);
    }
}
