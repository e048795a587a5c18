// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.database.Scope;
import org.openrecp.app.evidence.Evidence;
import org.openrecp.app.evidence.EvidenceFile;
import org.openrecp.app.publish.internal.Guideline.Standing;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Shell;
import org.openrecp.app.shell.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.server.ResponseStatusException;

/** The guidelines by sector, with what the product knows of the sector. */
@Controller
@Access(open = true)
public class GuidelinePages {
    private final Guidelines guidelines;
    private final Evidence evidence;
    private final Clock clock;

    GuidelinePages(Guidelines guidelines, Evidence evidence, Clock clock) {
        this.guidelines = guidelines;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * A guideline.
     *
     * @param file that is attached; null: none
     */
    public record GuidelinePage(
            Standing guideline, SectorFacts facts, @Nullable EvidenceFile file) {}

    /** Those that stand. */
    public record GuidelinesPage(List<Standing> guidelines) {
        public GuidelinesPage {
            guidelines = List.copyOf(guidelines);
        }
    }

    @GetMapping("/public/{language}/guidelines")
    String list(
            @PathVariable String language,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletResponse response) {
        return PublicPages.show(
                "guidelines",
                Site.of(shell, language, "guidelines"),
                new GuidelinesPage(guidelines.listPublic()),
                model,
                response);
    }

    @GetMapping("/public/{language}/guidelines/{id}")
    String guideline(
            @PathVariable String language,
            @PathVariable String id,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletResponse response) {
        var site = Site.of(shell, language, "guidelines/" + id);
        return PublicPages.id(id)
                .flatMap(guidelines::findPublic)
                .map(standing ->
                        PublicPages.show("guideline", site, page(standing), model, response))
                .orElseGet(() -> PublicPages.gone(site, model, response));
    }

    /** The attached file, only ever to be saved. */
    @GetMapping("/public/{language}/guidelines/{id}/file")
    void file(
            @PathVariable String language,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var file =
                PublicPages.id(id)
                        .flatMap(guidelines::findPublic)
                        .flatMap(standing -> file(standing.file()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setHeader(HttpHeaders.ETAG, '"' + file.sha256() + '"');
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        Scope.SYSTEM.call(() -> {
            try (var content = evidence.open(file.id())) {
                return content.transferTo(response.getOutputStream());
            }
        });
    }

    /** Files are the centre's; that a public guideline shows this one, the caller has seen. */
    private Optional<EvidenceFile> file(@Nullable UUID id) {
        return id == null ? Optional.empty() : Scope.SYSTEM.call(() -> evidence.find(id));
    }

    private GuidelinePage page(Standing standing) {
        return new GuidelinePage(
                standing,
                SectorFacts.of(standing.sector(), LocalDate.now(clock.withZone(Texts.ZONE))),
                file(standing.file()).orElse(null));
    }
}
