// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.SavingUnits;
import org.openrecp.app.assessment.internal.followup.OptionPage.Forms;
import org.openrecp.app.assessment.internal.followup.OptionPage.Overtaken;
import org.openrecp.app.assessment.internal.records.RecordHistories;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.assessment.internal.sheet.EditOutcome;
import org.openrecp.app.evidence.Evidence;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The action plan, and each option of it: decided, carried out, its saving claimed by one person
 * and verified by another. The company follows its own plan.
 */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER, Role.COMPANY})
class PlanPages {
    private static final Set<String> SHARED = Set.of("note", "currency");

    private final Frames frames;
    private final CauseStore causeStore;
    private final ClaimStore claimStore;
    private final Claimants claimants;
    private final VerdictRecords verdicts;
    private final RecordHistories histories;
    private final FollowUps followUps;
    private final OptionSheet options;
    private final Assessments assessments;
    private final SavingUnits savingUnits;
    private final Evidence evidence;
    private final Clock clock;

    PlanPages(
            Frames frames,
            CauseStore causeStore,
            ClaimStore claimStore,
            Claimants claimants,
            VerdictRecords verdicts,
            RecordHistories histories,
            FollowUps followUps,
            OptionSheet options,
            Assessments assessments,
            SavingUnits savingUnits,
            Evidence evidence,
            Clock clock) {
        this.frames = frames;
        this.causeStore = causeStore;
        this.claimStore = claimStore;
        this.claimants = claimants;
        this.verdicts = verdicts;
        this.histories = histories;
        this.followUps = followUps;
        this.options = options;
        this.assessments = assessments;
        this.savingUnits = savingUnits;
        this.evidence = evidence;
        this.clock = clock;
    }

    @GetMapping("/assessments/{id}/plan")
    String plan(@PathVariable UUID id, Model model) {
        var assessment = frames.show(id, model);
        var implementations = followUps.implementations(id);
        var claims = claimStore.claims(id);
        var lines =
                options.list(id).stream()
                        .filter(o -> o.isPlanned() || implementations.containsKey(o.row()))
                        .map(o ->
                                PlanPage.line(
                                        o,
                                        implementations.get(o.row()),
                                        claims.getOrDefault(o.row(), List.of()),
                                        today()))
                        .sorted(
                                Comparator.comparing(
                                        l -> l.option().due(),
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList();
        model.addAttribute("page", PlanPage.of(assessment, lines, currency(id)));
        return "followup/plan";
    }

    @GetMapping("/assessments/{id}/options/{row}")
    String option(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @AuthenticationPrincipal Reader reader,
            Model model) {
        var assessment = frames.show(id, model);
        var option = option(id, row);
        return show(assessment, option, forms -> forms, Map.of(), List.of(), reader, model);
    }

    @PostMapping("/assessments/{id}/options/{row}")
    @Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
    @Transactional
    String decide(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @ModelAttribute DecisionForm form,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var assessment = frames.open(id, model);
        var option = option(id, row);
        var problems = form.problems(locale);
        var overtaken = List.<Overtaken>of();
        if (problems.isEmpty()) {
            var outcome =
                    options.decide(
                            assessment,
                            option,
                            form.entered(locale).among(causeStore.causes(id)),
                            seen(sent),
                            Author.of(reader));
            switch (outcome) {
                case EditOutcome.Saved _ -> {
                    after.addFlashAttribute("notice", "shell.saved");
                    return "redirect:" + path(id, row);
                }
                case EditOutcome.Frozen _ -> response.setStatus(HttpStatus.CONFLICT.value());
                case EditOutcome.Overtaken(var standing) -> {
                    response.setStatus(HttpStatus.CONFLICT.value());
                    overtaken = told(standing, locale);
                }
            }
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return show(
                assessment,
                option(id, row),
                forms -> new Forms(form, forms.implementation(), forms.claim()),
                problems,
                overtaken,
                reader,
                model);
    }

    @PostMapping("/assessments/{id}/options/{row}/implementation")
    @Transactional
    String implement(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @ModelAttribute ImplementationForm form,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var assessment = frames.show(id, model);
        var option = option(id, row);
        var problems = form.problems(locale, today());
        var overtaken = List.<Overtaken>of();
        if (problems.isEmpty()) {
            var done = form.entered(locale, reader.displayName());
            var outcome = options.carryOut(assessment, option, done, seen(sent), Author.of(reader));
            if (!(outcome instanceof EditOutcome.Overtaken(var standing))) {
                after.addFlashAttribute("notice", "shell.saved");
                return "redirect:" + path(id, row);
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            overtaken = told(standing, locale);
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return show(
                assessment,
                option,
                forms -> new Forms(forms.decision(), form, forms.claim()),
                problems,
                overtaken,
                reader,
                model);
    }

    @PostMapping("/assessments/{id}/options/{row}/claims")
    String claim(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @ModelAttribute ClaimForm form,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var assessment = frames.show(id, model);
        var option = option(id, row);
        var problems = form.problems(locale, today());
        if (problems.isEmpty()) {
            if (claimStore.claim(assessment, form.entered(row, locale, reader, clock.instant()))) {
                after.addFlashAttribute("notice", "followup.claim-saved");
                return "redirect:" + path(id, row);
            }
            problems.put("claim", "followup.problem-claim-sent");
        }
        response.setStatus(
                (problems.containsKey("claim")
                                ? HttpStatus.CONFLICT
                                : HttpStatus.UNPROCESSABLE_CONTENT)
                        .value());
        return show(
                assessment,
                option,
                forms ->
                        new Forms(
                                forms.decision(),
                                forms.implementation(),
                                problems.containsKey("claim") ? form.again() : form),
                ofClaim(problems),
                List.of(),
                reader,
                model);
    }

    @PostMapping("/assessments/{id}/claims/{claim}/verdict")
    @Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
    String judge(
            @PathVariable UUID id,
            @PathVariable UUID claim,
            @RequestParam boolean verified,
            @RequestParam(defaultValue = "") String verdict,
            @AuthenticationPrincipal Reader reader,
            Model model,
            RedirectAttributes after) {
        frames.show(id, model);
        var judged = claimStore.findClaim(id, claim).orElseThrow(Frames::notFound);
        var note = Typed.text(verdict);
        boolean stands =
                (verified || !note.isEmpty())
                        && note.length() <= Typed.LONGEST
                        && claimStore.judge(judged, verified, note, Author.of(reader));
        after.addFlashAttribute("notice", stands ? "shell.saved" : "followup.not-judged");
        return "redirect:" + path(id, judged.option());
    }

    private String show(
            AssessmentView assessment,
            OptionRow option,
            UnaryOperator<Forms> typed,
            Map<String, String> problems,
            List<Overtaken> overtaken,
            Reader reader,
            Model model) {
        var id = assessment.id();
        var screening = followUps.screenings(id).get(option.row());
        var done = followUps.implementations(id).get(option.row());
        var currency = currency(id);
        var standing =
                new Forms(
                        DecisionForm.of(
                                option,
                                Optional.ofNullable(screening),
                                causeStore.causesByOption(id).getOrDefault(option.row(), Set.of())),
                        ImplementationForm.of(done, currency),
                        ClaimForm.empty(currency));
        var claims = claimStore.claims(id).getOrDefault(option.row(), List.of());
        model.addAttribute(
                "page",
                new OptionPage(
                        assessment,
                        option,
                        causeStore.causes(id),
                        screening,
                        done,
                        claims,
                        those(claims, c -> !savingUnits.counts(c.resource(), c.unit())),
                        those(claims, c -> claimants.isOwn(c, Author.of(reader))),
                        verdicts.elsewhere(claims),
                        options.seen(option),
                        typed.apply(standing),
                        problems,
                        overtaken,
                        evidence.list(
                                FollowUpEvidence.of(
                                        option.row(),
                                        assessment,
                                        claims.stream().anyMatch(c -> c.verdict() != null))),
                        reader.is(Role.CONSULTANT, Role.CENTRE_MANAGER)));
        return "followup/option";
    }

    private static Set<UUID> those(List<Claim> claims, Predicate<Claim> asked) {
        return claims.stream().filter(asked).map(Claim::id).collect(Collectors.toSet());
    }

    /** What others did, in the reader's words. */
    private List<Overtaken> told(List<Change> changes, Locale locale) {
        var texts = Texts.in(locale);
        return changes.stream()
                .map(c -> {
                    if (c.sheet().equals(OptionRow.SHEET)) {
                        var field = texts.of("followup.field-" + c.field().replace('_', '-'));
                        var value = c.value() == null ? "–" : c.value();
                        return new Overtaken(c.author().name(), field, value);
                    }
                    var kind = histories.kind(c.sheet());
                    return new Overtaken(
                            c.author().name(),
                            kind.fieldName(c.field(), texts),
                            kind.shown(c.field(), c.value(), texts));
                })
                .toList();
    }

    /** The changes that the person saw, by field of the workbook and by kind of record. */
    private static Map<String, String> seen(Map<String, String> sent) {
        var seen = new HashMap<String, String>();
        sent.forEach((name, value) -> {
            if (name.startsWith("seen.")) {
                seen.put(name.substring("seen.".length()), value);
            }
        });
        return seen;
    }

    private OptionRow option(UUID assessment, UUID row) {
        return options.find(assessment, row).orElseThrow(Frames::notFound);
    }

    private String currency(UUID assessment) {
        return PlantFact.of(assessments.rows(assessment), "currency");
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Texts.ZONE));
    }

    private static String path(UUID id, UUID row) {
        return "/assessments/" + id + "/options/" + row;
    }

    /** By field of the page, where what was carried out has a note and a currency too. */
    private static Map<String, String> ofClaim(Map<String, String> problems) {
        var shown = new LinkedHashMap<String, String>();
        problems.forEach(
                (field, key) -> shown.put(SHARED.contains(field) ? "claim-" + field : field, key));
        return shown;
    }
}
