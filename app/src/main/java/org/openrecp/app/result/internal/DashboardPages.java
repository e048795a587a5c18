// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.NavigationItem;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The results of the centre for its own people. */
@Controller
@Access({Role.CENTRE_MANAGER, Role.CONSULTANT})
class DashboardPages {
    private final Dashboard dashboard;
    private final CalibrationStore calibrations;

    DashboardPages(Dashboard dashboard, CalibrationStore calibrations) {
        this.dashboard = dashboard;
        this.calibrations = calibrations;
    }

    @GetMapping("/dashboard")
    String show(
            @AuthenticationPrincipal Reader reader,
            @RequestParam MultiValueMap<String, String> asked,
            Locale locale,
            Model model) {
        model.addAttribute(
                "page",
                dashboard.page(Asked.of(Form.sent(asked)), centre(reader), Texts.in(locale)));
        return "ledger/dashboard";
    }

    @GetMapping("/dashboard/definitions")
    String definitions(Model model) {
        model.addAttribute("lines", IndicatorTable.lines());
        return "ledger/definitions";
    }

    @GetMapping("/dashboard/calibration")
    String calibration(@AuthenticationPrincipal Reader reader, Locale locale, Model model) {
        model.addAttribute("lines", List.copyOf(calibrations.list(centre(reader))));
        model.addAttribute("labels", dashboard.labels(centre(reader), Texts.in(locale)));
        return "ledger/calibration";
    }

    static UUID centre(Reader reader) {
        return Objects.requireNonNull(reader.centre(), "a person of a centre");
    }

    /** A centre's manager comes to it first. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem dashboardOfManager() {
            return new NavigationItem(
                    "ledger.results", "/dashboard", 2, Set.of(Role.CENTRE_MANAGER));
        }

        @Bean
        NavigationItem dashboardOfConsultant() {
            return new NavigationItem("ledger.results", "/dashboard", 40, Set.of(Role.CONSULTANT));
        }
    }
}
