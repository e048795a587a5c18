// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.company.Company;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.openrecp.engine.assessment.MonthlyRecord;
import org.openrecp.formats.workbook.MonthsFile.Result;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Months as a file: it is looked at first, and taken whole or not at all. */
@Controller
@Access(Role.COMPANY)
class FilePages {
    private static final int MONTHS_TO_FILL_IN = 12;
    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final OwnPlant own;
    private final Months months;

    FilePages(OwnPlant own, Months months) {
        this.own = own;
        this.months = months;
    }

    @GetMapping("/my-plant/file")
    String form(@AuthenticationPrincipal Reader reader, Model model) {
        var company = own.get(reader);
        if (months.items(company.id()).isEmpty()) {
            return "redirect:/my-plant/items";
        }
        model.addAttribute("page", new FilePage(company, false, List.of()));
        return "monitoring/file";
    }

    @GetMapping("/my-plant/file/template")
    ResponseEntity<byte[]> template(@AuthenticationPrincipal Reader reader, Locale locale)
            throws IOException {
        var company = own.get(reader);
        var last = own.now().minusMonths(1);
        var entries = months.entries(company.id(), last.minusMonths(MONTHS_TO_FILL_IN - 1), last);
        var rows = MonthRow.list(entries, last, MONTHS_TO_FILL_IN).reversed();
        var name = Texts.in(locale).of("monitoring.file-name") + ".xlsx";
        var disposition =
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file(company, locale).template(rows));
    }

    @PostMapping("/my-plant/file")
    String look(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var company = own.get(reader);
        if (file == null || file.isEmpty()) {
            return refuse(new FilePage(company, true, List.of()), model, response);
        }
        try (var sent = file.getInputStream()) {
            var followed = file(company, locale);
            return switch (followed.read(sent)) {
                case Result.Rejected(var problems) ->
                        refuse(new FilePage(company, false, problems), model, response);
                case Result.Read(var records) -> {
                    var looked =
                            records.stream()
                                    .sorted(Comparator.comparing(MonthlyRecord::month))
                                    .map(r -> followed.month(r, kept(company, r.month())))
                                    .toList();
                    yield show(
                            new LookPage(
                                    company, followed.items(), looked, followed.currency(), false),
                            model);
                }
            };
        }
    }

    @PostMapping("/my-plant/file/taking")
    String take(
            @RequestParam(defaultValue = "") String months,
            @AuthenticationPrincipal Reader reader,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var company = own.get(reader);
        var items = this.months.items(company.id());
        var sent = SentText.parse(months, items, own.now());
        if (sent.isEmpty()) {
            after.addFlashAttribute("notice", "monitoring.problem-file-again");
            return "redirect:/my-plant/file";
        }
        if (this.months.save(company, sent.get(), Author.of(reader))) {
            after.addFlashAttribute("notice", "shell.saved");
            return "redirect:/my-plant";
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return show(
                new LookPage(
                        company, items, again(company, sent.get()), own.currency(company), true),
                model);
    }

    private FollowedFile file(Company company, Locale locale) {
        return new FollowedFile(
                months.items(company.id()), own.currency(company), own.now(), locale);
    }

    private MonthRow kept(Company company, YearMonth month) {
        return new MonthRow(month, months.standing(company, month));
    }

    /** The same months, looked at anew. */
    private List<SentMonth> again(Company company, SortedMap<YearMonth, List<Figure>> sent) {
        return sent.entrySet().stream()
                .map(e -> SentMonth.of(e.getValue(), kept(company, e.getKey())))
                .toList();
    }

    private static String refuse(FilePage page, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", page);
        return "monitoring/file";
    }

    private static String show(LookPage page, Model model) {
        model.addAttribute("page", page);
        return "monitoring/look";
    }
}
