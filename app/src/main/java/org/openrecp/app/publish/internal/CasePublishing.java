// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Results;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.Company;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a case study of a frozen assessment, recording the consent, publishing, withdrawing. */
@Controller
@Access(Role.CENTRE_MANAGER)
public class CasePublishing {
    private static final int LONGEST = 8000;
    private static final int LONGEST_LINE = 200;

    private final CaseStudies cases;
    private final Assessments assessments;
    private final Results results;
    private final Companies companies;
    private final Clock clock;

    CasePublishing(
            CaseStudies cases,
            Assessments assessments,
            Results results,
            Companies companies,
            Clock clock) {
        this.cases = cases;
        this.assessments = assessments;
        this.results = results;
        this.companies = companies;
        this.clock = clock;
    }

    /** A frozen, computed assessment that a study can be made of. */
    public record Candidate(AssessmentView assessment, Company company) {}

    /** Which assessments there are to choose from. */
    public record ChoicePage(List<Candidate> candidates) {
        public ChoicePage {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * The form, and the study as it stands.
     *
     * @param saved whether it was kept before
     */
    public record CasePage(CaseStudy study, Company company, Form form, boolean saved) {}

    @GetMapping("/publishing/cases/new")
    String choose(Model model) {
        var candidates =
                companies.list().stream()
                        .flatMap(company ->
                                assessments.ofCompany(company.id()).stream()
                                        .filter(AssessmentView::frozen)
                                        .map(a -> new Candidate(a, company)))
                        .toList();
        model.addAttribute("page", new ChoicePage(candidates));
        return "publish/casechoice";
    }

    @GetMapping("/publishing/cases/of/{assessment}")
    String begin(@PathVariable UUID assessment, Model model) {
        return page(fresh(UUID.randomUUID(), assessment), null, false, model);
    }

    @GetMapping("/publishing/cases/{id}")
    String show(@PathVariable UUID id, Model model) {
        return page(get(id), null, true, model);
    }

    @PostMapping("/publishing/cases/{id}")
    String save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = Form.sent(sent);
        var known = cases.find(id);
        if (known.isPresent() && !companies.exists(known.get().company())) {
            throw nothing();
        }
        var study = known.orElseGet(() -> fresh(id, assessment(form)));
        CaseStudies.FIELDS.forEach(field -> check(form, field));
        var consent = consent(form);
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(study, form, known.isPresent(), model);
        }
        cases.save(
                new CaseStudy(
                        study.id(),
                        study.centre(),
                        study.company(),
                        study.assessment(),
                        "",
                        text(form),
                        study.figures(),
                        consent,
                        null,
                        null));
        boolean hidden = study.isPublic() && consent == null;
        flash.addFlashAttribute("notice", hidden ? "publish.saved-hidden" : "publish.saved");
        return "redirect:/publishing/cases/" + id;
    }

    @PostMapping("/publishing/cases/{id}/publish")
    String publish(@PathVariable UUID id, RedirectAttributes flash) {
        boolean done = cases.publish(get(id).id());
        flash.addFlashAttribute("notice", done ? "publish.is-public" : "publish.problem-consent");
        return "redirect:/publishing/cases/" + id;
    }

    @PostMapping("/publishing/cases/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "centre") String by,
            RedirectAttributes flash) {
        cases.withdraw(get(id).id(), by.equals("company"));
        flash.addFlashAttribute("notice", "publish.withdrawn");
        return "redirect:/publishing/cases/" + id;
    }

    private String page(CaseStudy study, @Nullable Form sent, boolean saved, Model model) {
        var company = companies.find(study.company()).orElseThrow(CasePublishing::nothing);
        model.addAttribute(
                "page", new CasePage(study, company, sent == null ? form(study) : sent, saved));
        return "publish/caseform";
    }

    private CaseStudy get(UUID id) {
        return cases.find(id)
                .filter(study -> companies.exists(study.company()))
                .orElseThrow(CasePublishing::nothing);
    }

    /** A study of a frozen assessment, with nothing written yet. */
    private CaseStudy fresh(UUID id, UUID assessment) {
        var view =
                assessments
                        .find(assessment)
                        .filter(AssessmentView::frozen)
                        .orElseThrow(CasePublishing::nothing);
        var result = results.latest(assessment).orElseThrow(CasePublishing::nothing);
        var company = companies.find(view.company()).orElseThrow(CasePublishing::nothing);
        Map<String, String> text = new LinkedHashMap<>();
        text.put("called_vi", company.name());
        text.put("called_en", company.nameIn(java.util.Locale.ENGLISH));
        return new CaseStudy(
                id,
                view.centre(),
                view.company(),
                assessment,
                "",
                text,
                CaseFigures.of(result, LocalDate.now(clock.withZone(Texts.ZONE))),
                null,
                null,
                null);
    }

    private static UUID assessment(Form form) {
        try {
            return UUID.fromString(form.text("assessment"));
        } catch (IllegalArgumentException e) {
            throw nothing();
        }
    }

    private static void check(Form form, String field) {
        var text = form.text(field);
        boolean line = field.startsWith("title_") || field.startsWith("called_");
        form.require(!text.isEmpty(), field, "publish.problem-empty")
                .require(
                        text.length() <= (line ? LONGEST_LINE : LONGEST) && text.indexOf('\0') < 0,
                        field,
                        line ? "publish.problem-line" : "publish.problem-long");
    }

    private static Map<String, String> text(Form form) {
        Map<String, String> text = new LinkedHashMap<>();
        CaseStudies.FIELDS.forEach(f -> text.put(f, form.text(f).replace("\r\n", "\n")));
        return text;
    }

    private CaseStudy.@Nullable Consent consent(Form form) {
        var sent = ConsentForm.of(form, LocalDate.now(clock.withZone(Texts.ZONE)));
        var day = sent.day();
        return day == null
                ? null
                : new CaseStudy.Consent(
                        sent.person(),
                        sent.role(),
                        day,
                        sent.channel(),
                        CaseStudies.CONSENT_VERSION);
    }

    private static Form form(CaseStudy study) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        study.text().forEach((field, text) -> values.put(field, List.of(text)));
        values.put("assessment", List.of(study.assessment().toString()));
        var consent = study.consent();
        if (consent != null) {
            values.put("person", List.of(consent.person()));
            values.put("role", List.of(consent.role()));
            values.put("day", List.of(consent.day().toString()));
            values.put("channel", List.of(consent.channel()));
        }
        return Form.sent(values);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
