// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.ResultSummary;
import org.openrecp.app.assessment.internal.result.ReportPage.InLanguage;
import org.openrecp.app.assessment.internal.result.ReportPage.ReportFile;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Role;
import org.openrecp.formats.text.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reports: have them written, read them, take them away. */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
class ReportPages {
    private static final Map<String, MediaType> TYPES =
            Map.of(
                    Reports.HTML,
                    new MediaType("text", "html", StandardCharsets.UTF_8),
                    Reports.PDF,
                    MediaType.APPLICATION_PDF,
                    Reports.WORKBOOK,
                    MediaType.parseMediaType(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                    Reports.JSON,
                    MediaType.APPLICATION_JSON);
    private static final Pattern STYLE =
            Pattern.compile("<style[^>]*>(.*?)</style>", Pattern.DOTALL);

    private final Frame frame;
    private final ResultStore store;
    private final Work work;

    ReportPages(Frame frame, ResultStore store, Work work) {
        this.frame = frame;
        this.store = store;
        this.work = work;
    }

    @GetMapping("/assessments/{id}/report")
    String show(@PathVariable UUID id, Model model) {
        var assessment = frame.of(id, model);
        var result = store.latest(id).orElse(null);
        var files = result == null ? List.<ResultStore.Written>of() : written(result);
        var json =
                files.stream()
                        .filter(f -> f.name().equals(Reports.JSON))
                        .findFirst()
                        .map(ResultStore.Written::size)
                        .orElse(null);
        var languages =
                Arrays.stream(Language.values())
                        .map(l -> new InLanguage(l.code(), in(l, files)))
                        .toList();
        model.addAttribute(
                "page",
                new ReportPage(
                        assessment,
                        result,
                        languages,
                        json,
                        work.unfinished(
                                id,
                                result == null ? assessment.changedAt() : result.computedAt())));
        return "result/report";
    }

    /** The files of a result, not those of the ones before it. */
    private List<ResultStore.Written> written(ResultSummary result) {
        return store.files(result.assessment()).stream()
                .filter(f -> f.version() == result.version())
                .toList();
    }

    private static List<ReportFile> in(Language language, List<ResultStore.Written> files) {
        return files.stream()
                .filter(f -> f.language().equals(language.code()))
                .map(f -> new ReportFile(f.name(), f.size()))
                .toList();
    }

    @PostMapping("/assessments/{id}/report")
    String write(
            @PathVariable UUID id, @RequestParam String language, RedirectAttributes redirect) {
        var assessment = frame.of(id);
        if (store.latest(id).isEmpty()) {
            redirect.addFlashAttribute("notice", "result.none");
        } else if (Work.isDone(work.report(assessment, language(language)))) {
            redirect.addFlashAttribute("notice", "result.written");
        }
        return "redirect:/assessments/" + id + "/report";
    }

    @GetMapping("/assessments/{id}/report/results.json")
    ResponseEntity<byte[]> json(@PathVariable UUID id) {
        return file(frame.of(id), "", Reports.JSON);
    }

    @GetMapping("/assessments/{id}/report/{language}/{name}")
    ResponseEntity<byte[]> file(
            @PathVariable UUID id, @PathVariable String language, @PathVariable String name) {
        var assessment = frame.of(id);
        if (!TYPES.containsKey(name)) {
            throw Frame.absent();
        }
        return file(assessment, language(language).code(), name);
    }

    private ResponseEntity<byte[]> file(AssessmentView assessment, String language, String name) {
        var written = store.latest(assessment.id()).map(this::written).orElse(List.of());
        if (written.stream()
                .noneMatch(f -> f.language().equals(language) && f.name().equals(name))) {
            throw Frame.absent();
        }
        var content = store.file(assessment.id(), language, name).orElseThrow(Frame::absent);
        boolean read = name.equals(Reports.HTML);
        var answer =
                ResponseEntity.ok()
                        .contentType(TYPES.getOrDefault(name, MediaType.APPLICATION_OCTET_STREAM))
                        .cacheControl(CacheControl.noCache().cachePrivate());
        var disposition = read ? ContentDisposition.inline() : ContentDisposition.attachment();
        answer.header(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition
                        .filename(fileName(assessment, language, name), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        if (read) {
            answer.header("Content-Security-Policy", policy(content));
        }
        return answer.body(content);
    }

    /** For instance {@code Paper mill, 2026 (vi).pdf}. */
    private static String fileName(AssessmentView assessment, String language, String name) {
        var title = assessment.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        return title
                + (language.isEmpty() ? "" : " (" + language + ")")
                + name.substring(name.lastIndexOf('.'));
    }

    /** A page that runs nothing and fetches nothing; its own styles are allowed by their hashes. */
    private static String policy(byte[] html) {
        var styles =
                STYLE.matcher(new String(html, StandardCharsets.UTF_8))
                        .results()
                        .map(m -> "'sha256-" + sha256(m.group(1)) + "'")
                        .collect(Collectors.joining(" "));
        return "default-src 'none'; img-src data:; font-src data:; style-src "
                + styles
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Language language(String code) {
        return Arrays.stream(Language.values())
                .filter(l -> l.code().equals(code))
                .findFirst()
                .orElseThrow(Frame::absent);
    }
}
