// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.engine.assessment.AssessmentResult;
import org.openrecp.formats.report.Report;
import org.openrecp.formats.results.ResultsWorkbook;
import org.openrecp.formats.text.Language;
import org.springframework.stereotype.Service;

/** Writes the report of the newest result in a language, in each of its forms. */
@Service
class Reports {
    static final String HTML = "report.html";
    static final String PDF = "report.pdf";
    static final String WORKBOOK = "results.xlsx";
    static final String JSON = "results.json";

    private final Assessments assessments;
    private final ResultStore store;
    private final RecentResults recent;

    Reports(Assessments assessments, ResultStore store, RecentResults recent) {
        this.assessments = assessments;
        this.store = store;
        this.recent = recent;
    }

    /**
     * Writes all files of a language, or none.
     *
     * @throws NoSuchElementException when nothing was computed yet
     */
    void write(UUID id, Language language) {
        var assessment = assessments.find(id).orElseThrow();
        long version = store.latest(id).orElseThrow().version();
        var result = recent.of(store.input(id, version).orElseThrow());
        var html = Report.html(result, language.locale());
        var files = new LinkedHashMap<String, byte[]>();
        files.put(HTML, html.getBytes(StandardCharsets.UTF_8));
        files.put(PDF, Report.pdf(html));
        files.put(WORKBOOK, workbook(result, language));
        store.write(assessment, version, language, files);
    }

    private static byte[] workbook(AssessmentResult result, Language language) {
        try {
            var folder = Files.createTempDirectory("openrecp-results");
            var file = folder.resolve(WORKBOOK);
            try {
                ResultsWorkbook.write(file, language, result);
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
