// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.field;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.internal.result.Input;
import org.openrecp.app.assessment.internal.result.RecentResults;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Role;
import org.openrecp.engine.assessment.AssessmentResult;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.formats.report.Report;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.ReadResult;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The report of a quick assessment, as a page that needs nothing else and as PDF. Where it cannot
 * be made yet, or the assessment has grown into a detailed one, it leads to the assessment.
 */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
class QuickReports {
    /** The report brings its fonts, styles and pictures with it and may do nothing. */
    private static final String CLOSED =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Assessments assessments;
    private final RecentResults recent;

    QuickReports(Assessments assessments, RecentResults recent) {
        this.assessments = assessments;
        this.recent = recent;
    }

    @GetMapping("/assessments/{id}/quick-report")
    ResponseEntity<byte[]> page(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String language,
            Locale locale) {
        get(id);
        return report(
                id,
                result ->
                        ResponseEntity.ok()
                                .contentType(HTML)
                                .header("Content-Security-Policy", CLOSED)
                                .body(
                                        Report.html(result, in(language, locale))
                                                .getBytes(StandardCharsets.UTF_8)));
    }

    @GetMapping("/assessments/{id}/quick-report.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String language,
            Locale locale) {
        var name =
                ContentDisposition.inline()
                        .filename(get(id).title() + ".pdf", StandardCharsets.UTF_8)
                        .build();
        return report(
                id,
                result ->
                        ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_PDF)
                                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                                .body(Report.pdf(Report.html(result, in(language, locale)))));
    }

    private ResponseEntity<byte[]> report(
            UUID id, Function<AssessmentResult, ResponseEntity<byte[]>> written) {
        return result(id)
                .map(written)
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.SEE_OTHER)
                                .location(URI.create("/assessments/" + id))
                                .build());
    }

    private Optional<AssessmentResult> result(UUID id) {
        try {
            var rows = assessments.rows(id);
            return PlantWorkbook.read(rows) instanceof ReadResult.Read read
                            && read.plant().isQuick()
                    ? Optional.of(recent.of(new Input(rows, null)))
                    : Optional.empty();
        } catch (InvalidInput _) {
            return Optional.empty();
        }
    }

    private AssessmentView get(UUID id) {
        return assessments
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The language that was asked for, else that of the page. */
    private static Locale in(@Nullable String language, Locale page) {
        return language == null ? page : Locale.of(language.equals("vi") ? "vi" : "en");
    }
}
