// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.job.Job;
import org.openrecp.app.job.Jobs;
import org.openrecp.app.reported.ReportedFigures.Author;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.openrecp.formats.workbook.Refused;
import org.openrecp.formats.workbook.TextStyle;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files with a centre's past: sent, tried, loaded, taken back. */
@Controller
@Access(Role.CENTRE_MANAGER)
class ImportPages {
    private static final int SHOWN = 200;

    private final ImportStore imports;
    private final OwnImports own;
    private final Receiving receiving;
    private final MappingStore mappings;
    private final FindingStore findings;
    private final RecordStore records;
    private final HistoryJobs work;
    private final Jobs jobs;

    ImportPages(
            ImportStore imports,
            OwnImports own,
            Receiving receiving,
            MappingStore mappings,
            FindingStore findings,
            RecordStore records,
            HistoryJobs work,
            Jobs jobs) {
        this.imports = imports;
        this.own = own;
        this.receiving = receiving;
        this.mappings = mappings;
        this.findings = findings;
        this.records = records;
        this.work = work;
        this.jobs = jobs;
    }

    @GetMapping("/history")
    String list(@AuthenticationPrincipal Reader reader, Model model) {
        return list(reader, "", model);
    }

    private String list(Reader reader, String problem, Model model) {
        var centre = OwnImports.centre(reader);
        model.addAttribute(
                "page",
                new ListPage(
                        UUID.randomUUID(), imports.list(centre), mappings.list(centre), problem));
        return "history/list";
    }

    /**
     * Takes a file. The same form sent twice makes one import; a corrected file stays in its own.
     */
    @PostMapping("/history/files")
    String send(
            @RequestParam UUID id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String encoding,
            @RequestParam(defaultValue = "") String delimiter,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var before = imports.find(id).isPresent() ? own.open(id, reader) : null;
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try {
            receiving.receive(
                    id,
                    OwnImports.centre(reader),
                    before,
                    name.isBlank() ? "table" : name.strip(),
                    file.getInputStream(),
                    style(encoding, delimiter),
                    reader.displayName());
            return "redirect:/history/" + id;
        } catch (Refused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(reader, e.explanation(locale), model);
        }
    }

    private static @Nullable TextStyle style(String encoding, String delimiter) {
        char between =
                delimiter.equals("tab") ? '\t' : delimiter.isEmpty() ? ' ' : delimiter.charAt(0);
        return TextStyle.ENCODINGS.contains(encoding) && TextStyle.DELIMITERS.contains(between)
                ? new TextStyle(encoding, between)
                : null;
    }

    @GetMapping("/history/{id}")
    String show(@PathVariable UUID id, @AuthenticationPrincipal Reader reader, Model model) {
        var file = own.get(id, reader);
        var named = findings.named(id);
        model.addAttribute(
                "page",
                new ImportPage(
                        file,
                        mappings.list(file.centre()),
                        findings.troubles(id, SHOWN),
                        (int) named.stream().filter(ImportPage::isUndecided).count(),
                        named.size(),
                        newest(id),
                        records.of(id, 20)));
        return "history/show";
    }

    /** The work that is under way, or ended last. */
    private @Nullable Job newest(UUID id) {
        return List.of(HistoryJobs.CHECK, HistoryJobs.LOAD, HistoryJobs.UNDO).stream()
                .flatMap(kind -> jobs.latest(kind, id).stream())
                .max(Comparator.comparing(Job::isActive).thenComparing(Job::queued))
                .orElse(null);
    }

    @PostMapping("/history/{id}/check")
    String check(@PathVariable UUID id, @AuthenticationPrincipal Reader reader) {
        return submit(HistoryJobs.CHECK, own.open(id, reader), reader);
    }

    @PostMapping("/history/{id}/load")
    String load(@PathVariable UUID id, @AuthenticationPrincipal Reader reader) {
        return submit(HistoryJobs.LOAD, own.get(id, reader), reader);
    }

    @PostMapping("/history/{id}/undo")
    String undo(@PathVariable UUID id, @AuthenticationPrincipal Reader reader) {
        return submit(HistoryJobs.UNDO, own.get(id, reader), reader);
    }

    private String submit(String kind, HistoryImport file, Reader reader) {
        var author = new Author(reader.id(), reader.displayName());
        return "redirect:/jobs/" + work.submit(kind, file, author);
    }

    /** All that the dry run found, as a file. */
    @GetMapping("/history/{id}/conflicts.csv")
    ResponseEntity<byte[]> conflicts(
            @PathVariable UUID id, @AuthenticationPrincipal Reader reader, Locale locale) {
        var file = own.get(id, reader);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName() + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(
                        ConflictFile.of(findings.troubles(id, Troubles.MOST), Texts.in(locale))
                                .getBytes(StandardCharsets.UTF_8));
    }

    /** A loaded row: what the facts that it says are based on. */
    @GetMapping("/history/records/{record}")
    @Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
    String record(@PathVariable UUID record, @AuthenticationPrincipal Reader reader, Model model) {
        var loaded =
                records.find(record)
                        .filter(r -> Objects.equals(r.centre(), reader.centre()))
                        .orElseThrow(OwnImports::notThere);
        model.addAttribute("record", loaded);
        return "history/record";
    }
}
