// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.followup.CausesPage.Draft;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.evidence.Evidence;
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

/** Why losses arise. */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
class CausePages {
    private final Frames frames;
    private final CauseStore causeStore;
    private final Losses losses;
    private final Assessments assessments;
    private final SheetStore sheets;
    private final Evidence evidence;

    CausePages(
            Frames frames,
            CauseStore causeStore,
            Losses losses,
            Assessments assessments,
            SheetStore sheets,
            Evidence evidence) {
        this.frames = frames;
        this.causeStore = causeStore;
        this.losses = losses;
        this.assessments = assessments;
        this.sheets = sheets;
        this.evidence = evidence;
    }

    @GetMapping("/assessments/{id}/causes")
    String list(@PathVariable UUID id, Model model) {
        return list(frames.show(id, model), Draft.blank(), null, model);
    }

    @PostMapping("/assessments/{id}/causes")
    @Transactional
    String add(
            @PathVariable UUID id,
            @RequestParam UUID cause,
            @RequestParam(required = false) @Nullable UUID stream,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal Reader reader,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var assessment = frames.open(id, model);
        var found = Cause.of(cause, id, stream, group, text);
        var at = stream == null ? "" : stream.toString();
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var draft = new Draft(cause, at, group, text);
            return list(assessment, draft, "followup.problem-cause", model);
        }
        if (stream != null && sheets.rows(id).stream().noneMatch(r -> r.id().equals(stream))) {
            throw Frames.notFound();
        }
        if (!causeStore.add(assessment, found.get(), Author.of(reader))) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var draft = new Draft(UUID.randomUUID(), at, group, text);
            return list(assessment, draft, "followup.problem-cause-sent", model);
        }
        after.addFlashAttribute("notice", "followup.cause-added");
        return "redirect:/assessments/" + id + "/causes";
    }

    @GetMapping("/assessments/{id}/causes/{cause}")
    String show(@PathVariable UUID id, @PathVariable UUID cause, Model model) {
        var assessment = frames.show(id, model);
        var shown = cause(id, cause);
        var links = causeStore.causesByOption(id);
        model.addAttribute(
                "page",
                new CausePage(
                        assessment,
                        shown,
                        OptionRow.among(sheets.rows(id)).stream()
                                .filter(o -> links.getOrDefault(o.row(), Set.of()).contains(cause))
                                .toList(),
                        evidence.list(FollowUpEvidence.of(shown, assessment))));
        return "followup/cause";
    }

    @PostMapping("/assessments/{id}/causes/{cause}/deletion")
    @Transactional
    String remove(@PathVariable UUID id, @PathVariable UUID cause, Model model) {
        frames.open(id, model);
        causeStore.remove(cause(id, cause));
        return "redirect:/assessments/" + id + "/causes";
    }

    private String list(
            AssessmentView assessment, Draft draft, @Nullable String problem, Model model) {
        var rows = assessments.rows(assessment.id());
        model.addAttribute(
                "page",
                CausesPage.of(
                                assessment,
                                losses.of(assessment, rows),
                                causeStore.causes(assessment.id()),
                                OptionRow.among(sheets.rows(assessment.id())),
                                causeStore.causesByOption(assessment.id()),
                                rows)
                        .with(draft, problem));
        return "followup/causes";
    }

    private Cause cause(UUID assessment, UUID id) {
        return causeStore
                .cause(id)
                .filter(c -> c.assessment().equals(assessment))
                .orElseThrow(Frames::notFound);
    }
}
