// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Questions from anybody, and the answers. Nothing is shown before somebody of the centre read it.
 */
@Controller
@Access(open = true)
public class AskingPages {
    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 80;

    private final PublicQuestions questions;
    private final AskingLimit limit;

    AskingPages(PublicQuestions questions, AskingLimit limit) {
        this.questions = questions;
        this.limit = limit;
    }

    /**
     * The answers, and the form.
     *
     * @param centres who can be asked
     * @param sent whether one was just sent
     */
    public record QuestionsPage(
            UUID id,
            Form form,
            boolean sent,
            List<Map.Entry<UUID, String>> centres,
            List<PublicQuestion> answered) {
        public QuestionsPage {
            centres = List.copyOf(centres);
            answered = List.copyOf(answered);
        }
    }

    @GetMapping("/public/{language}/questions")
    String show(
            @PathVariable String language,
            @RequestParam(required = false) boolean sent,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-cache");
        return page(language, UUID.randomUUID(), Form.with(), sent, shell, model);
    }

    @PostMapping("/public/{language}/questions")
    String ask(
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = Form.sent(parameters);
        form.require(
                Site.of(shell, language, "").isKnown(), "question", "publish.problem-question");
        var question = form.text("question").replace("\r\n", "\n");
        var centre =
                questions.centres().stream()
                        .map(Map.Entry::getKey)
                        .filter(id -> id.toString().equals(form.text("centre")))
                        .findFirst();
        form.require(question.length() >= 10, "question", "publish.problem-question")
                .require(question.length() <= LONGEST, "question", "publish.problem-question-long")
                .require(question.indexOf('\0') < 0, "question", "publish.problem-question")
                .require(form.text("name").length() <= LONGEST_NAME, "name", "publish.problem-name")
                .require(centre.isPresent(), "centre", "publish.problem-centre");
        var id = id(form.text("id")).orElseGet(UUID::randomUUID);
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(language, id, form, false, shell, model);
        }
        // a field that people do not see: what fills it in is a machine, and is thanked all the
        // same
        if (form.text("website").isEmpty()
                && !keep(id, centre.get(), language, question, form, request)) {
            form.require(false, "question", "publish.problem-too-many");
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return page(language, id, form, false, shell, model);
        }
        return "redirect:/public/" + language + "/questions?sent=true";
    }

    private boolean keep(
            UUID id,
            UUID centre,
            String language,
            String question,
            Form form,
            HttpServletRequest request) {
        return limit.allows(request.getRemoteAddr())
                && questions.ask(id, centre, language, question, form.text("name"));
    }

    private String page(
            String language, UUID id, Form form, boolean sent, Shell shell, Model model) {
        model.addAttribute("site", Site.of(shell, language, "questions"));
        model.addAttribute(
                "page",
                new QuestionsPage(id, form, sent, questions.centres(), questions.answered()));
        return "publish/questions";
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
