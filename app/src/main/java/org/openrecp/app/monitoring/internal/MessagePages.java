// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.company.Company;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Messages between a company and its consultants: each side has its own way to the same ones. */
@Controller
class MessagePages {
    private static final int LONGEST = 4000;

    private final OwnPlant own;
    private final Messages messages;

    MessagePages(OwnPlant own, Messages messages) {
        this.own = own;
        this.messages = messages;
    }

    @GetMapping("/my-plant/messages")
    @Access(Role.COMPANY)
    String toConsultants(@AuthenticationPrincipal Reader reader, Model model) {
        return show(own.get(reader), true, UUID.randomUUID(), Form.with(), reader, model);
    }

    @PostMapping("/my-plant/messages")
    @Access(Role.COMPANY)
    String sendToConsultants(
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            Model model,
            HttpServletResponse response) {
        return send(own.get(reader), true, Form.sent(sent), reader, model, response);
    }

    @GetMapping("/companies/{company}/messages")
    @Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
    String toCompany(
            @PathVariable UUID company, @AuthenticationPrincipal Reader reader, Model model) {
        return show(
                own.ofCentre(company, reader),
                false,
                UUID.randomUUID(),
                Form.with(),
                reader,
                model);
    }

    @PostMapping("/companies/{company}/messages")
    @Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
    String sendToCompany(
            @PathVariable UUID company,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            Model model,
            HttpServletResponse response) {
        return send(own.ofCentre(company, reader), false, Form.sent(sent), reader, model, response);
    }

    private String send(
            Company company,
            boolean fromCompany,
            Form form,
            Reader reader,
            Model model,
            HttpServletResponse response) {
        var text = form.text("text").replace("\r\n", "\n");
        form.require(!text.isEmpty(), "text", "monitoring.problem-no-text")
                .require(text.length() <= LONGEST, "text", "monitoring.problem-text")
                .require(text.indexOf('\0') < 0, "text", "monitoring.problem-text");
        var id = id(form.text("id"));
        if (form.isRight()) {
            if (messages.send(id, company, fromCompany, text, null, Author.of(reader))) {
                return "redirect:" + path(company, fromCompany);
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            form.require(false, "text", "monitoring.problem-sent-before");
            return show(company, fromCompany, UUID.randomUUID(), form, reader, model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(company, fromCompany, id, form, reader, model);
    }

    private String show(
            Company company, boolean fromCompany, UUID id, Form form, Reader reader, Model model) {
        long unread = messages.unread(company.id(), reader.id());
        var all = messages.list(company.id());
        messages.read(company, reader.id());
        model.addAttribute(
                "page",
                new MessagesPage(
                        company,
                        path(company, fromCompany),
                        fromCompany ? "/my-plant" : "/companies/" + company.id(),
                        id,
                        form,
                        all,
                        unread));
        return "monitoring/messages";
    }

    private static String path(Company company, boolean fromCompany) {
        return fromCompany ? "/my-plant/messages" : "/companies/" + company.id() + "/messages";
    }

    /** The id that came with the form; one of its own where it came without. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}
