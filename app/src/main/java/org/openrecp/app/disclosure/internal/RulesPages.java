// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.disclosure.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Indicators;
import org.openrecp.app.result.Programmes;
import org.openrecp.app.result.Programmes.Programme;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.NavigationItem;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.engine.disclosure.Dominance;
import org.openrecp.engine.disclosure.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules of the centre and what was released by them: for its managers only. */
@Controller
@Access(Role.CENTRE_MANAGER)
class RulesPages {
    private static final int NEWEST = 200;

    private final RulesStore rules;
    private final ReleaseLog log;
    private final Accounts accounts;
    private final Indicators indicators;
    private final Programmes programmes;

    RulesPages(
            RulesStore rules,
            ReleaseLog log,
            Accounts accounts,
            Indicators indicators,
            Programmes programmes) {
        this.rules = rules;
        this.log = log;
        this.accounts = accounts;
        this.indicators = indicators;
        this.programmes = programmes;
    }

    @GetMapping("/disclosure")
    String show(@AuthenticationPrincipal Reader reader, Model model) {
        return page(centre(reader), form(rules.of(centre(reader))), model);
    }

    @PostMapping("/disclosure")
    String change(
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = Form.sent(sent);
        Optional<Rules> read = read(form);
        if (read.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(centre(reader), form, model);
        }
        rules.set(centre(reader), read.get());
        flash.addFlashAttribute("notice", "disclosure.saved");
        return "redirect:/disclosure";
    }

    private String page(UUID centre, Form form, Model model) {
        var releases = log.list(centre, NEWEST);
        var people = releases.stream().map(ReleaseLog.Entry::by).filter(Objects::nonNull).toList();
        model.addAttribute(
                "page", new RulesPage(form, releases, titles(centre), accounts.names(people)));
        return "disclosure/rules";
    }

    private ReleaseTitles titles(UUID centre) {
        return new ReleaseTitles(
                indicators.list().stream()
                        .collect(Collectors.toMap(Indicator::code, Function.identity())),
                programmes.list(centre).stream()
                        .collect(Collectors.toMap(p -> p.id().toString(), Programme::code)));
    }

    private static Form form(Rules rules) {
        var dominance = rules.dominance();
        return Form.with(
                "minimum",
                String.valueOf(rules.minimumFrequency()),
                "percent",
                plain(rules.percent()),
                "largest",
                dominance == null ? "" : String.valueOf(dominance.largest()),
                "share",
                dominance == null ? "" : plain(dominance.percent()));
    }

    private static Optional<Rules> read(Form form) {
        double minimum = number(form.text("minimum"));
        double percent = number(form.text("percent"));
        double largest = number(form.text("largest"));
        double share = number(form.text("share"));
        boolean none = form.text("largest").isEmpty() && form.text("share").isEmpty();
        form.require(whole(minimum, 3, 100), "minimum", "disclosure.problem-minimum")
                .require(percent > 0 && percent <= 100, "percent", "disclosure.problem-percent")
                .require(none || whole(largest, 1, 10), "largest", "disclosure.problem-largest")
                .require(
                        none || (share > 0 && share <= 100), "share", "disclosure.problem-percent");
        return form.isRight()
                ? Optional.of(
                        new Rules(
                                (int) minimum,
                                percent,
                                none ? null : new Dominance((int) largest, share)))
                : Optional.empty();
    }

    private static boolean whole(double value, int least, int most) {
        return value == Math.rint(value) && value >= least && value <= most;
    }

    /** NaN where there is no number; comma and point are both decimal. */
    private static double number(String text) {
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static UUID centre(Reader reader) {
        return Objects.requireNonNull(reader.centre());
    }

    /** Where the rules stand in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem disclosureInNavigation() {
            return new NavigationItem(
                    "disclosure.title", "/disclosure", 85, Set.of(Role.CENTRE_MANAGER));
        }
    }
}
