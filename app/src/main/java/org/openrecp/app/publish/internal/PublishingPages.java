// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.NavigationItem;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the centre has on its public site, and questions that wait. */
@Controller
@Access(Role.CENTRE_MANAGER)
public class PublishingPages {
    private static final Set<String> STATES = Set.of("new", "answered", "refused");
    private static final int LONGEST = 8000;
    private static final int LONGEST_ROUTED = 200;

    private final Figures figures;
    private final CaseStudies cases;
    private final Guidelines guidelines;
    private final Providers providers;
    private final PublicQuestions questions;

    PublishingPages(
            Figures figures,
            CaseStudies cases,
            Guidelines guidelines,
            Providers providers,
            PublicQuestions questions) {
        this.figures = figures;
        this.cases = cases;
        this.guidelines = guidelines;
        this.providers = providers;
        this.questions = questions;
    }

    /** All of it. */
    public record PublishingPage(
            List<Figure> figures,
            List<Figure> withdrawn,
            List<CaseStudy> cases,
            List<Guideline> guidelines,
            List<Provider> providers,
            List<PublicQuestion> questions) {
        public PublishingPage {
            figures = List.copyOf(figures);
            withdrawn = List.copyOf(withdrawn);
            cases = List.copyOf(cases);
            guidelines = List.copyOf(guidelines);
            providers = List.copyOf(providers);
            questions = List.copyOf(questions);
        }
    }

    @GetMapping("/publishing")
    String show(@AuthenticationPrincipal Reader reader, Model model) {
        var centre = centre(reader);
        model.addAllAttributes(
                Map.of(
                        "page",
                        new PublishingPage(
                                figures.of(centre),
                                figures.withdrawn(centre),
                                cases.of(centre),
                                guidelines.of(centre),
                                providers.of(centre),
                                questions.of(centre))));
        return "publish/publishing";
    }

    @PostMapping("/publishing/figures/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @AuthenticationPrincipal Reader reader,
            RedirectAttributes flash) {
        return told(figures.withdraw(centre(reader), id), "publish.withdrawn", flash);
    }

    @PostMapping("/publishing/figures/{id}/again")
    String showAgain(
            @PathVariable UUID id,
            @AuthenticationPrincipal Reader reader,
            RedirectAttributes flash) {
        return told(figures.showAgain(centre(reader), id), "publish.is-public", flash);
    }

    private static String told(boolean found, String notice, RedirectAttributes flash) {
        if (!found) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        flash.addFlashAttribute("notice", notice);
        return "redirect:/publishing";
    }

    @PostMapping("/publishing/questions/{id}")
    String settle(
            @PathVariable UUID id,
            @RequestParam String state,
            @RequestParam(defaultValue = "") String routed,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal Reader reader,
            RedirectAttributes flash) {
        var question =
                questions
                        .find(id)
                        .filter(q -> q.centre().equals(centre(reader)))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var text = answer.strip().replace("\r\n", "\n");
        boolean fits =
                STATES.contains(state)
                        && text.length() <= LONGEST
                        && text.indexOf('\0') < 0
                        && routed.strip().length() <= LONGEST_ROUTED;
        boolean right = fits && !(state.equals("answered") && text.isEmpty());
        if (right) {
            questions.settle(id, state, routed.strip(), text);
        } else if (fits) {
            questions.settle(id, question.state(), routed.strip(), question.answer());
        }
        flash.addFlashAttribute("notice", right ? "publish.saved" : "publish.problem-answer");
        return "redirect:/publishing";
    }

    static UUID centre(Reader reader) {
        return Objects.requireNonNull(reader.centre());
    }

    /** Where it stands in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem publishingInNavigation() {
            return new NavigationItem(
                    "publish.publishing", "/publishing", 80, Set.of(Role.CENTRE_MANAGER));
        }
    }
}
