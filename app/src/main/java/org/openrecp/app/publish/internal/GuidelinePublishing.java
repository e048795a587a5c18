// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.evidence.EvidenceFile;
import org.openrecp.app.publish.internal.Guideline.Text;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a guideline, and publishing it version by version. */
@Controller
@Access(Role.CENTRE_MANAGER)
public class GuidelinePublishing {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 40_000;

    private final Guidelines guidelines;
    private final GuidelineFiles files;
    private final Clock clock;

    GuidelinePublishing(Guidelines guidelines, GuidelineFiles files, Clock clock) {
        this.guidelines = guidelines;
        this.files = files;
        this.clock = clock;
    }

    /**
     * The form.
     *
     * @param guideline null: not saved yet
     * @param file that is attached; null: none
     * @param refused key of why a file was not taken; null: none was sent, or it was
     * @param facts that stand below the text by themselves
     */
    public record GuidelineFormPage(
            UUID id,
            Form form,
            @Nullable Guideline guideline,
            @Nullable EvidenceFile file,
            @Nullable String refused,
            @Nullable SectorFacts facts) {}

    @GetMapping("/publishing/guidelines/new")
    String begin(Model model) {
        return page(UUID.randomUUID(), Form.with(), null, null, model);
    }

    @GetMapping("/publishing/guidelines/{id}")
    String show(@PathVariable UUID id, @AuthenticationPrincipal Reader reader, Model model) {
        var guideline = get(reader, id);
        return page(id, form(guideline), guideline, null, model);
    }

    @PostMapping("/publishing/guidelines/{id}")
    String save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var centre = PublishingPages.centre(reader);
        if (guidelines.isOfAnother(centre, id)) {
            throw nothing();
        }
        var form = Form.sent(sent);
        var text = text(form);
        check(form, text);
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, form, guidelines.find(centre, id).orElse(null), null, model);
        }
        guidelines.save(id, centre, form.text("sector"), text);
        flash.addFlashAttribute("notice", "publish.saved");
        return "redirect:/publishing/guidelines/" + id;
    }

    @PostMapping("/publishing/guidelines/{id}/publish")
    String publish(
            @PathVariable UUID id,
            @AuthenticationPrincipal Reader reader,
            RedirectAttributes flash) {
        guidelines.publish(get(reader, id).id());
        flash.addFlashAttribute("notice", "publish.is-public");
        return "redirect:/publishing/guidelines/" + id;
    }

    @PostMapping("/publishing/guidelines/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @AuthenticationPrincipal Reader reader,
            RedirectAttributes flash) {
        guidelines.withdraw(get(reader, id).id());
        flash.addFlashAttribute("notice", "publish.withdrawn");
        return "redirect:/publishing/guidelines/" + id;
    }

    @PostMapping("/publishing/guidelines/{id}/file")
    String attach(
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal Reader reader,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        var guideline = get(reader, id);
        try (var content = file.getInputStream()) {
            var name = file.getOriginalFilename();
            var refused = files.attach(guideline, name == null ? "" : name, content);
            if (refused.isPresent()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(id, form(guideline), guideline, refused.get(), model);
            }
        }
        flash.addFlashAttribute("notice", "publish.saved");
        return "redirect:/publishing/guidelines/" + id;
    }

    @PostMapping("/publishing/guidelines/{id}/file/removal")
    String detach(
            @PathVariable UUID id,
            @AuthenticationPrincipal Reader reader,
            RedirectAttributes flash) {
        guidelines.attach(get(reader, id).id(), null);
        flash.addFlashAttribute("notice", "publish.saved");
        return "redirect:/publishing/guidelines/" + id;
    }

    private Guideline get(Reader reader, UUID id) {
        return guidelines
                .find(PublishingPages.centre(reader), id)
                .orElseThrow(GuidelinePublishing::nothing);
    }

    private String page(
            UUID id,
            Form form,
            @Nullable Guideline guideline,
            @Nullable String refused,
            Model model) {
        model.addAttribute(
                "page",
                new GuidelineFormPage(
                        id,
                        form,
                        guideline,
                        guideline == null ? null : files.find(guideline).orElse(null),
                        refused,
                        guideline == null
                                ? null
                                : SectorFacts.of(
                                        guideline.sector(),
                                        LocalDate.now(clock.withZone(Texts.ZONE)))));
        return "publish/guidelineform";
    }

    private static void check(Form form, Text text) {
        form.require(
                        ProviderTerms.SECTORS.contains(form.text("sector")),
                        "sector",
                        "publish.problem-choose")
                .require(
                        text.isIn("vi") || text.isIn("en"),
                        "title_vi",
                        "publish.problem-one-whole");
        for (String language : List.of("en", "vi")) {
            var title = form.text("title_" + language);
            var body = form.text("body_" + language);
            form.require(
                            title.isEmpty() == body.isEmpty(),
                            title.isEmpty() ? "title_" + language : "body_" + language,
                            "publish.problem-empty")
                    .require(
                            title.length() <= LONGEST_TITLE && title.indexOf('\0') < 0,
                            "title_" + language,
                            "publish.problem-line")
                    .require(
                            body.length() <= LONGEST_BODY && body.indexOf('\0') < 0,
                            "body_" + language,
                            "publish.problem-body");
        }
    }

    private static Text text(Form form) {
        return new Text(
                form.text("title_en"),
                form.text("title_vi"),
                form.text("body_en").replace("\r\n", "\n"),
                form.text("body_vi").replace("\r\n", "\n"));
    }

    private static Form form(Guideline guideline) {
        var text = guideline.text();
        return Form.with(
                "sector", guideline.sector(),
                "title_en", text.titleEn(),
                "title_vi", text.titleVi(),
                "body_en", text.bodyEn(),
                "body_vi", text.bodyVi());
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
