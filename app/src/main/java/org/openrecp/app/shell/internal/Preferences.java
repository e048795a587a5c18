// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.ChosenLanguage;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Language and light or dark, as the reader chose them; kept in a cookie of the browser. */
@Controller
@Access(open = true)
class Preferences {
    private static final PreferenceCookie THEME = new PreferenceCookie("theme");
    private static final List<String> THEMES = List.of("auto", "light", "dark");

    private final ApplicationEventPublisher events;

    Preferences(ApplicationEventPublisher events) {
        this.events = events;
    }

    @PostMapping("/preferences/language")
    String language(
            @RequestParam String language,
            @AuthenticationPrincipal @Nullable Reader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        ChosenLanguage.keep(language, request, response);
        if (reader != null && ChosenLanguage.parse(language).isPresent()) {
            events.publishEvent(new ChosenLanguage(reader.id(), language));
        }
        return back(request);
    }

    @PostMapping("/preferences/theme")
    String theme(
            @RequestParam String theme, HttpServletRequest request, HttpServletResponse response) {
        if (THEMES.contains(theme)) {
            THEME.keep(theme, request, response);
        }
        return back(request);
    }

    static String theme(HttpServletRequest request) {
        return THEME.in(request).filter(THEMES::contains).orElse("auto");
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

    @Configuration(proxyBeanMethods = false)
    static class Languages {
        @Bean
        LocaleResolver localeResolver() {
            var resolver =
                    new AcceptHeaderLocaleResolver() {
                        @Override
                        public Locale resolveLocale(HttpServletRequest request) {
                            return ChosenLanguage.in(request)
                                    .orElseGet(() -> super.resolveLocale(request));
                        }
                    };
            resolver.setSupportedLocales(Texts.LANGUAGES);
            resolver.setDefaultLocale(Locale.ENGLISH);
            return resolver;
        }
    }
}
