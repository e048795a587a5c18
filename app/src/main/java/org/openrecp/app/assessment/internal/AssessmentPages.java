// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.sheet.EditOutcome;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.assessment.internal.sheet.StoredRow;
import org.openrecp.app.assessment.internal.task.Tasks;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.Company;
import org.openrecp.app.evidence.Evidence;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.openrecp.formats.workbook.RowsResult;
import org.openrecp.formats.workbook.SheetKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Assessments: list, open, look over, type in, bring and take the workbook. */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
class AssessmentPages {
    private final AssessmentStore assessments;
    private final SheetStore sheets;
    private final Companies companies;
    private final Tasks tasks;
    private final Evidence evidence;

    AssessmentPages(
            AssessmentStore assessments,
            SheetStore sheets,
            Companies companies,
            Tasks tasks,
            Evidence evidence) {
        this.evidence = evidence;
        this.assessments = assessments;
        this.sheets = sheets;
        this.companies = companies;
        this.tasks = tasks;
    }

    @GetMapping("/assessments")
    String list(
            @RequestParam(required = false) @Nullable Instant before,
            @RequestParam(required = false) @Nullable UUID id,
            Model model) {
        var found = assessments.list(before, id, ListPage.MOST + 1);
        var names =
                companies.names(found.stream().map(AssessmentView::company).distinct().toList());
        var next = tasks.next(found.stream().map(AssessmentView::id).toList());
        model.addAttribute("page", ListPage.of(found, names, next));
        return "assessment/list";
    }

    @GetMapping("/assessments/new")
    String form(@RequestParam UUID company, Model model) {
        model.addAttribute(
                "page",
                new NewAssessment(
                        UUID.randomUUID(), company, company(company).name(), "", false, List.of()));
        return "assessment/new";
    }

    @PostMapping("/assessments")
    String open(
            @RequestParam UUID id,
            @RequestParam UUID company,
            @RequestParam String title,
            @RequestParam(required = false) @Nullable MultipartFile workbook,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var owner = company(company);
        var read = workbook == null || workbook.isEmpty() ? null : read(workbook);
        var problems = problems(read, locale);
        if (title.isBlank() || title.length() > 200 || !problems.isEmpty()) {
            model.addAttribute(
                    "page", new NewAssessment(id, company, owner.name(), title, true, problems));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "assessment/new";
        }
        assessments.openWith(
                id,
                owner,
                title,
                read instanceof RowsResult.Rows(var rows, _) ? rows : null,
                Author.of(reader));
        return "redirect:/assessments/" + id;
    }

    @GetMapping("/assessments/{id}")
    String overview(@PathVariable UUID id, Model model) {
        var assessment = frame(id, model);
        var rows = sheets.rows(id);
        model.addAttribute(
                "page",
                OverviewPage.of(
                        assessment,
                        rows,
                        Findings.of(StoredRow.plant(rows)),
                        evidence.list(AssessmentEvidence.owner(assessment))));
        return "assessment/overview";
    }

    @GetMapping("/assessments/{id}/sheets/{sheet}")
    String sheet(@PathVariable UUID id, @PathVariable String sheet, Locale locale, Model model) {
        var assessment = frame(id, model);
        if (SheetKind.ALL.stream().noneMatch(k -> k.key().equals(sheet))) {
            throw new NoSuchElementException(sheet);
        }
        var rows = sheets.rows(id);
        var findings = Findings.of(StoredRow.plant(rows));
        model.addAttribute("page", SheetPage.of(assessment, sheet, rows, findings, locale));
        return "assessment/sheet";
    }

    @GetMapping("/assessments/{id}/import")
    String importForm(@PathVariable UUID id, Model model) {
        model.addAttribute("page", new ImportPage(frame(id, model), List.of()));
        return "assessment/import";
    }

    @PostMapping("/assessments/{id}/import")
    String importWorkbook(
            @PathVariable UUID id,
            @RequestParam MultipartFile workbook,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response)
            throws IOException {
        var assessment = frame(id, model);
        var read = read(workbook);
        var problems = problems(read, locale);
        if (!(read instanceof RowsResult.Rows(var rows, _)) || !problems.isEmpty()) {
            return notImported(
                    assessment, problems, HttpStatus.UNPROCESSABLE_CONTENT, model, response);
        }
        var refused =
                switch (assessments.bring(id, rows, Author.of(reader))) {
                    case EditOutcome.Saved(_, int changed) -> {
                        redirect.addFlashAttribute(
                                "notice",
                                changed == 0
                                        ? "assessment.imported-nothing"
                                        : "assessment.imported");
                        yield null;
                    }
                    case EditOutcome.Frozen _ -> "assessment.import-frozen";
                    case EditOutcome.Overtaken _ -> "assessment.import-overtaken";
                };
        return refused == null
                ? "redirect:/assessments/" + id + "/sheets/plant"
                : notImported(
                        get(id),
                        List.of(Texts.in(locale).of(refused)),
                        HttpStatus.CONFLICT,
                        model,
                        response);
    }

    private static String notImported(
            AssessmentView assessment,
            List<String> problems,
            HttpStatus status,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("page", new ImportPage(assessment, problems));
        response.setStatus(status.value());
        return "assessment/import";
    }

    /** Why a workbook is not taken; of none nothing. */
    private static List<String> problems(@Nullable RowsResult read, Locale locale) {
        return switch (read) {
            case null -> List.of();
            case RowsResult.Rows(var rows, _) ->
                    LongTexts.of(rows, locale).stream().map(Findings.Finding::text).toList();
            case RowsResult.Rejected(var found, _) ->
                    found.stream().map(p -> p.line(locale)).toList();
        };
    }

    @GetMapping("/assessments/{id}/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable UUID id, Locale locale) throws IOException {
        var assessment = get(id);
        return PlantFiles.attachment(assessment.title() + ".xlsx", PlantFiles.XLSX)
                .body(PlantFiles.write(assessments.rows(id), EditRequests.language(locale)));
    }

    @ExceptionHandler(NoSuchElementException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void absent(NoSuchElementException e) {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
    }

    private static RowsResult read(MultipartFile sent) throws IOException {
        try (var in = sent.getInputStream()) {
            return PlantFiles.read(in, sent.getOriginalFilename());
        }
    }

    private AssessmentView frame(UUID id, Model model) {
        var assessment = get(id);
        model.addAttribute("company", company(assessment.company()).name());
        return assessment;
    }

    private AssessmentView get(UUID id) {
        return assessments
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Company company(UUID id) {
        return companies
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
