// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.openrecp.app.publish.internal.PersonalData.Trace;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Erasing a person who has no account from what the centre publishes. */
@Controller
@Access(Role.CENTRE_MANAGER)
public class ErasurePages {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;

    private final PersonalData people;

    ErasurePages(PersonalData people) {
        this.people = people;
    }

    /**
     * Who is sought, and where the person is named.
     *
     * @param sought whether anybody was
     */
    public record ErasurePage(Form form, boolean sought, List<Trace> traces) {
        public ErasurePage {
            traces = List.copyOf(traces);
        }
    }

    @GetMapping("/publishing/erasure")
    String begin(@AuthenticationPrincipal Reader reader, Model model) {
        return page(Form.with(), reader, model);
    }

    /** Shows where a person is named; with a reason, erases the name there. */
    @PostMapping("/publishing/erasure")
    String findOrErase(
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = Form.sent(sent);
        var reason = form.text("reason");
        if (!sent.containsKey("reason")) {
            return page(form.require(isPerson(form), "who", "publish.problem-who"), reader, model);
        }
        form.require(isPerson(form), "who", "publish.problem-who")
                .require(
                        !reason.isEmpty() && reason.length() <= LONGEST,
                        "reason",
                        "publish.problem-reason")
                .require(
                        !reason.contains(form.text("who")),
                        "reason",
                        "publish.problem-reason-name");
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(form, reader, model);
        }
        int places = people.erase(PublishingPages.centre(reader), form.text("who"), reason);
        flash.addFlashAttribute("notice", places > 0 ? "publish.erased" : "publish.not-named");
        return "redirect:/publishing/erasure";
    }

    private String page(Form form, Reader reader, Model model) {
        boolean sought = isPerson(form);
        model.addAttribute(
                "page",
                new ErasurePage(
                        form,
                        sought,
                        sought
                                ? people.find(PublishingPages.centre(reader), form.text("who"))
                                : List.of()));
        return "publish/erasure";
    }

    private static boolean isPerson(Form form) {
        var who = form.text("who");
        return who.length() >= SHORTEST && who.length() <= LONGEST && who.indexOf('\0') < 0;
    }
}
