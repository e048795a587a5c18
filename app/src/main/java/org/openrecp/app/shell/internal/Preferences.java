// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/** Language and light or dark, as the reader chose them; kept in a cookie of the browser. */
@Controller
@Access(open = true)
class Preferences {
    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final List<String> THEMES = List.of("auto", "light", "dark");

    @PostMapping("/preferences/language")
    String language(
            @RequestParam String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        Texts.LANGUAGES.stream()
                .filter(l -> l.getLanguage().equals(language))
                .findFirst()
                .ifPresent(l -> keep(LANGUAGE, l.getLanguage(), request, response));
        return back(request);
    }

    @PostMapping("/preferences/theme")
    String theme(
            @RequestParam String theme, HttpServletRequest request, HttpServletResponse response) {
        if (THEMES.contains(theme)) {
            keep(THEME, theme, request, response);
        }
        return back(request);
    }

    static String theme(HttpServletRequest request) {
        var chosen = cookie(request, THEME);
        return chosen != null && THEMES.contains(chosen) ? chosen : "auto";
    }

    private static void keep(
            String name, String value, HttpServletRequest request, HttpServletResponse response) {
        var cookie =
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .sameSite("Lax")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The page that the form stood on, of this site only. */
    private static String back(HttpServletRequest request) {
        var from = request.getHeader(HttpHeaders.REFERER);
        try {
            var uri = from == null ? null : URI.create(from);
            return uri == null
                            || uri.getRawPath() == null
                            || !uri.getRawPath().startsWith("/")
                            || uri.getRawPath().startsWith("//")
                    ? "redirect:/"
                    : "redirect:"
                            + uri.getRawPath()
                            + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException e) {
            return "redirect:/";
        }
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    @Configuration(proxyBeanMethods = false)
    static class Languages {
        @Bean
        LocaleResolver localeResolver() {
            var resolver =
                    new AcceptHeaderLocaleResolver() {
                        @Override
                        public Locale resolveLocale(HttpServletRequest request) {
                            var chosen = cookie(request, LANGUAGE);
                            return Texts.LANGUAGES.stream()
                                    .filter(l -> l.getLanguage().equals(chosen))
                                    .findFirst()
                                    .orElseGet(() -> super.resolveLocale(request));
                        }
                    };
            resolver.setSupportedLocales(Texts.LANGUAGES);
            resolver.setDefaultLocale(Locale.ENGLISH);
            return resolver;
        }
    }
}
