// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.rate.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rates of exchange of a centre: read, added, corrected by adding. */
@Controller
@Access({Role.CENTRE_MANAGER, Role.CONSULTANT})
class RatePages {

    private final RateStore rates;
    private final Centres centres;
    private final Accounts accounts;
    private final Clock clock;

    RatePages(RateStore rates, Centres centres, Accounts accounts, Clock clock) {
        this.rates = rates;
        this.centres = centres;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/exchange-rates")
    String show(
            @AuthenticationPrincipal Reader reader,
            @RequestParam(defaultValue = "") String currency,
            @RequestParam(defaultValue = "") String per,
            @RequestParam(defaultValue = "") String year,
            Model model) {
        var own = centres.find(centre(reader)).map(Centre::currency).orElse("");
        boolean running = year.equals(Integer.toString(today().getYear()));
        var form =
                Form.with(
                        "currency", currency.isEmpty() ? own : currency,
                        "per", per.isEmpty() ? "USD" : per,
                        "kind", running ? "day" : "mean",
                        "year", running ? "" : year);
        return page(UUID.randomUUID(), form, null, reader, model);
    }

    @PostMapping("/exchange-rates")
    @Access(Role.CENTRE_MANAGER)
    String add(
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var form = Form.sent(sent);
        var typed = new RateForm(form, locale, today());
        var rate = typed.check();
        var doubt = rate.flatMap(r -> typed.doubt(r, rates.of(centre(reader)))).orElse(null);
        if (rate.isEmpty() || doubt != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, form, doubt, reader, model);
        }
        rates.add(id, centre(reader), rate.get());
        after.addFlashAttribute("notice", "rate.added");
        return "redirect:/exchange-rates";
    }

    private String page(
            UUID id, Form form, RateForm.@Nullable Doubt doubt, Reader reader, Model model) {
        var entries = rates.list(centre(reader));
        var people = entries.stream().map(Entry::by).filter(Objects::nonNull).toList();
        model.addAttribute(
                "page",
                new RatePage(
                        id,
                        form,
                        reader.is(Role.CENTRE_MANAGER),
                        doubt,
                        RatePage.rows(entries, accounts.names(List.copyOf(people))),
                        RatePage.lastOfEach(ReferenceRates.ALL)));
        return "rate/show";
    }

    private static UUID centre(Reader reader) {
        return Objects.requireNonNull(reader.centre(), "a person of a centre");
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Texts.ZONE));
    }
}
