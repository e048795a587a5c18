// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.records.RecordHistories;
import org.openrecp.app.assessment.internal.revision.Difference;
import org.openrecp.app.assessment.internal.revision.Revision;
import org.openrecp.app.assessment.internal.revision.Revisions;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.assessment.internal.sheet.Edit;
import org.openrecp.app.assessment.internal.sheet.EditOutcome;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.assessment.internal.transfer.TakenFiles;
import org.openrecp.app.assessment.internal.transfer.TransferRefused;
import org.openrecp.app.assessment.internal.transfer.Transfers;
import org.openrecp.app.company.Companies;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.SheetKind;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How an assessment came to be what it is: revisions, files that travel, conflicts, the history of
 * a field.
 */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
class HistoryPages {
    private final AssessmentStore assessments;
    private final SheetStore sheets;
    private final Revisions revisions;
    private final Transfers transfers;
    private final Companies companies;
    private final RecordHistories histories;
    private final TakenFiles takenFiles;

    HistoryPages(
            AssessmentStore assessments,
            SheetStore sheets,
            Revisions revisions,
            Transfers transfers,
            Companies companies,
            RecordHistories histories,
            TakenFiles takenFiles) {
        this.takenFiles = takenFiles;
        this.histories = histories;
        this.assessments = assessments;
        this.sheets = sheets;
        this.revisions = revisions;
        this.transfers = transfers;
        this.companies = companies;
    }

    @GetMapping("/assessments/{id}/history")
    String history(@PathVariable UUID id, Locale locale, Model model) {
        var assessment = frame(id, model);
        model.addAttribute(
                "page",
                HistoryPage.of(
                        assessment,
                        revisions.list(id),
                        transfers.conflicts(id),
                        EditRequests.language(locale),
                        RecordConflicts.of(histories, id, Texts.in(locale)),
                        takenFiles.list(id)));
        return "assessment/history";
    }

    @PostMapping("/assessments/{id}/freeze")
    String freeze(
            @PathVariable UUID id,
            @RequestParam String reason,
            @AuthenticationPrincipal Reader reader,
            RedirectAttributes redirect) {
        get(id);
        if (revisions.freeze(id, checkedReason(reason), Author.of(reader))) {
            redirect.addFlashAttribute("notice", "assessment.frozen-now");
        }
        return "redirect:/assessments/" + id + "/history";
    }

    @PostMapping("/assessments/{id}/revise")
    String revise(@PathVariable UUID id, RedirectAttributes redirect) {
        get(id);
        if (revisions.revise(id)) {
            redirect.addFlashAttribute("notice", "assessment.revised-now");
        }
        return "redirect:/assessments/" + id + "/history";
    }

    /** Compares two revisions; without the later one, with the plant as it stands. */
    @GetMapping("/assessments/{id}/compare")
    String compare(
            @PathVariable UUID id,
            @RequestParam UUID from,
            @RequestParam(required = false) @Nullable UUID to,
            Locale locale,
            Model model) {
        var assessment = frame(id, model);
        var differences =
                Difference.between(
                        rows(id, from), to == null ? assessments.rows(id) : rows(id, to));
        model.addAttribute(
                "page",
                ComparePage.of(
                        assessment,
                        revision(id, from),
                        to == null ? null : revision(id, to),
                        differences,
                        EditRequests.language(locale)));
        return "assessment/compare";
    }

    @GetMapping("/assessments/{id}/rows/{row}/history")
    String fieldHistory(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam String field,
            Locale locale,
            Model model) {
        var assessment = frame(id, model);
        var changes = sheets.history(id, row, field);
        if (changes.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute(
                "page", FieldHistoryPage.of(assessment, changes, EditRequests.language(locale)));
        return "assessment/field-history";
    }

    /** Ends a conflict: one of its changes holds. */
    @PostMapping("/assessments/{id}/conflicts")
    @Transactional
    String choose(
            @PathVariable UUID id,
            @RequestParam UUID change,
            @RequestParam List<UUID> seen,
            @AuthenticationPrincipal Reader reader,
            RedirectAttributes redirect) {
        get(id);
        boolean frozen = !sheets.hold(id);
        var inWorkbook =
                sheets.changes(id, List.of(change)).stream()
                        .filter(c -> seen.contains(c.id()))
                        .findFirst();
        if (inWorkbook.isEmpty()) {
            redirect.addFlashAttribute(
                    "notice",
                    RecordConflicts.end(histories, id, frozen, change, seen, Author.of(reader)));
            return "redirect:/assessments/" + id + "/history";
        }
        var chosen = inWorkbook.get();
        var edit =
                new Edit(
                        UUID.randomUUID(),
                        chosen.row(),
                        chosen.sheet(),
                        chosen.field(),
                        chosen.value(),
                        seen);
        redirect.addFlashAttribute(
                "notice",
                switch (sheets.apply(id, List.of(edit), Author.of(reader))) {
                    case EditOutcome.Saved _ -> "assessment.conflict-ended";
                    case EditOutcome.Overtaken _ -> "assessment.conflict-overtaken";
                    case EditOutcome.Frozen _ -> "assessment.transfer-frozen";
                });
        return "redirect:/assessments/" + id + "/history";
    }

    @GetMapping("/assessments/{id}/file")
    ResponseEntity<Resource> file(@PathVariable UUID id, @AuthenticationPrincipal Reader reader)
            throws IOException {
        var assessment = get(id);
        return sent(assessment, transfers.write(assessment, Author.of(reader)));
    }

    /** A file to be saved. */
    static ResponseEntity<Resource> sent(AssessmentView assessment, Transfers.Written written) {
        return PlantFiles.attachment(
                        assessment.title() + ".openrecp", MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(written.size())
                .body(new InputStreamResource(written.content()));
    }

    @GetMapping("/assessments/take")
    String takeForm(Model model) {
        model.addAttribute("problem", "");
        return "assessment/take";
    }

    @PostMapping("/assessments/take")
    String take(
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal Reader reader,
            RedirectAttributes redirect,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try (var in = file.getInputStream()) {
            var taken =
                    transfers.take(in, Objects.requireNonNull(reader.centre()), Author.of(reader));
            redirect.addFlashAttribute(
                    "notice",
                    taken.changes() == 0
                            ? "assessment.transfer-nothing"
                            : "assessment.transfer-taken");
            return "redirect:/assessments/" + taken.assessment() + "/history";
        } catch (TransferRefused e) {
            model.addAttribute("problem", e.in(Texts.in(locale)));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "assessment/take";
        }
    }

    /** Why a revision is frozen: something, but no novel. */
    static String checkedReason(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > Revision.LONGEST_REASON) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return reason.strip();
    }

    private Revision revision(UUID id, UUID revision) {
        return revisions
                .find(id, revision)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PlantRows rows(UUID id, UUID revision) {
        return revisions
                .rows(id, revision)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private AssessmentView frame(UUID id, Model model) {
        var assessment = get(id);
        model.addAttribute(
                "company",
                companies.names(List.of(assessment.company())).get(assessment.company()));
        return assessment;
    }

    private AssessmentView get(UUID id) {
        return assessments
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What stood in a field, as a person reads it. */
    static String shown(Change change, Language language) {
        var value = change.value();
        return value == null || change.field().equals(Change.ROW)
                ? ""
                : SheetKind.get(change.sheet())
                        .fieldOf(
                                change.field(),
                                new PlantRows.Row(change.row().toString(), Map.of()))
                        .shown(value, language);
    }
}
