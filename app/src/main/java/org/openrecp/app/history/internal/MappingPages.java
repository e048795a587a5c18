// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps mappings by name, uses them again and passes them on. */
@Controller
@Access(Role.CENTRE_MANAGER)
class MappingPages {
    private static final int LONGEST = 100;
    private static final int LARGEST = 1 << 20;

    private final ImportStore imports;
    private final OwnImports own;
    private final MappingStore mappings;

    MappingPages(ImportStore imports, OwnImports own, MappingStore mappings) {
        this.imports = imports;
        this.own = own;
        this.mappings = mappings;
    }

    /**
     * Says what holds for the file as a whole, and keeps its mapping under a name if one is given.
     */
    @PostMapping("/history/{id}/mapping")
    String save(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "refuse") String changed,
            @RequestParam(defaultValue = "") String convert,
            @AuthenticationPrincipal Reader reader,
            RedirectAttributes after) {
        var file = own.open(id, reader);
        var mapping =
                file.mapping()
                        .with(
                                Mapping.CHANGED.contains(changed) ? changed : "refuse",
                                Centre.isCurrency(convert) ? convert : "");
        var shortened = name.strip().substring(0, Math.min(LONGEST, name.strip().length()));
        if (!shortened.isEmpty()) {
            mappings.save(file.centre(), shortened, mapping);
        }
        imports.map(file, mapping, shortened.isEmpty() ? file.mappingName() : shortened);
        after.addFlashAttribute("notice", "shell.saved");
        return "redirect:/history/" + id;
    }

    /** Reads the file by a mapping that is kept. */
    @PostMapping("/history/{id}/mapping/use")
    String use(
            @PathVariable UUID id,
            @RequestParam UUID mapping,
            @AuthenticationPrincipal Reader reader,
            RedirectAttributes after) {
        var file = own.open(id, reader);
        var saved =
                mappings.find(mapping)
                        .filter(m -> m.centre().equals(file.centre()))
                        .orElseThrow(OwnImports::notThere);
        imports.map(file, saved.mapping().fitted(file.layout()), saved.name());
        after.addFlashAttribute("notice", "history.mapping-used");
        return "redirect:/history/" + id;
    }

    @GetMapping("/history/mappings/{mapping}")
    ResponseEntity<byte[]> file(
            @PathVariable UUID mapping, @AuthenticationPrincipal Reader reader) {
        var saved =
                mappings.find(mapping)
                        .filter(m -> m.centre().equals(reader.centre()))
                        .orElseThrow(OwnImports::notThere);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(saved.name() + ".json", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(mappings.write(saved.mapping()));
    }

    /** Takes a mapping that another centre, or this one, has passed on. */
    @PostMapping("/history/mappings")
    String take(
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal Reader reader,
            RedirectAttributes after)
            throws IOException {
        var name = String.valueOf(file.getOriginalFilename()).replaceFirst("(?i)\\.json$", "");
        var mapping =
                file.getSize() > LARGEST
                        ? Optional.<Mapping>empty()
                        : mappings.read(file.getBytes());
        mapping.ifPresent(m ->
                mappings.save(
                        OwnImports.centre(reader),
                        name.isBlank()
                                ? "mapping"
                                : name.substring(0, Math.min(LONGEST, name.length())),
                        m));
        after.addFlashAttribute(
                "notice",
                mapping.isPresent() ? "history.mapping-taken" : "history.problem-mapping");
        return "redirect:/history";
    }
}
