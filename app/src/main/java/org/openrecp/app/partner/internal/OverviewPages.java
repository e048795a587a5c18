// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.partner.internal;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.NavigationItem;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Results for authorities and donors, and for what the centre's people take out. */
@Controller
@Access({Role.AUTHORITY, Role.DONOR, Role.CENTRE_MANAGER, Role.CONSULTANT})
class OverviewPages {
    private final Overview overview;
    private final OverviewFile files;

    OverviewPages(Overview overview, OverviewFile files) {
        this.overview = overview;
        this.files = files;
    }

    @GetMapping("/overview")
    String show(
            @AuthenticationPrincipal Reader reader,
            @RequestParam MultiValueMap<String, String> asked,
            Locale locale,
            Model model) {
        model.addAttribute("page", overview.page(reader, Form.sent(asked), Texts.in(locale)));
        return "partner/overview";
    }

    @GetMapping("/overview/table.csv")
    ResponseEntity<byte[]> asCsv(
            @AuthenticationPrincipal Reader reader,
            @RequestParam MultiValueMap<String, String> asked,
            Locale locale) {
        var page = overview.page(reader, Form.sent(asked), Texts.in(locale));
        return file("table.csv", "text/csv;charset=UTF-8", files.csv(page));
    }

    @GetMapping("/overview/table.json")
    ResponseEntity<byte[]> asJson(
            @AuthenticationPrincipal Reader reader,
            @RequestParam MultiValueMap<String, String> asked,
            Locale locale) {
        var page = overview.page(reader, Form.sent(asked), Texts.in(locale));
        return file("table.json", MediaType.APPLICATION_JSON_VALUE, files.json(page));
    }

    @GetMapping("/overview/table.xlsx")
    ResponseEntity<byte[]> asWorkbook(
            @AuthenticationPrincipal Reader reader,
            @RequestParam MultiValueMap<String, String> asked,
            Locale locale)
            throws IOException {
        var page = overview.page(reader, Form.sent(asked), Texts.in(locale));
        return file(
                "table.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                files.workbook(page));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }

    /** Those outside come to it first. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem overviewForOutside() {
            return new NavigationItem(
                    "partner.title", "/overview", 3, Set.of(Role.AUTHORITY, Role.DONOR));
        }
    }
}
