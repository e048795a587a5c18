// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.audit.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.NavigationItem;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail as a page and as a file. */
@Controller
@Access({Role.CENTRE_MANAGER, Role.ADMINISTRATOR})
class AuditController {
    private static final int PAGE = 50;

    private final AuditStore trail;
    private final Accounts accounts;

    AuditController(AuditStore trail, Accounts accounts) {
        this.trail = trail;
        this.accounts = accounts;
    }

    @GetMapping("/audit")
    String page(
            @AuthenticationPrincipal Reader reader,
            @RequestParam MultiValueMap<String, String> asked,
            Model model) {
        var filter = AuditFilter.of(reader, Form.sent(asked));
        var found = trail.page(filter, PAGE + 1);
        boolean more = found.size() > PAGE;
        var entries = more ? found.subList(0, PAGE) : found;
        var actors = new HashSet<java.util.UUID>();
        entries.stream().map(AuditEntry::actor).filter(Objects::nonNull).forEach(actors::add);
        if (filter.person() != null) {
            actors.add(filter.person());
        }
        var centre = reader.centre();
        model.addAttribute(
                "page",
                new AuditPage(
                        filter,
                        entries,
                        accounts.names(actors),
                        centre == null ? List.of() : accounts.members(centre),
                        trail.relations(),
                        more ? entries.getLast().id() : null));
        return "audit/audit";
    }

    @GetMapping("/audit.csv")
    void file(
            @AuthenticationPrincipal Reader reader,
            @RequestParam MultiValueMap<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var file = new AuditFile(response.getWriter(), accounts);
        trail.each(AuditFilter.of(reader, Form.sent(asked)), file::write);
    }

    /** Where the trail is, in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem auditItem() {
            return new NavigationItem(
                    "audit.title", "/audit", 900, Set.of(Role.CENTRE_MANAGER, Role.ADMINISTRATOR));
        }
    }
}
