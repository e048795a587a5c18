// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell.internal;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.openrecp.app.shell.ApiProblem;
import org.openrecp.app.shell.Shell;
import org.openrecp.app.shell.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * An error page that needs neither session nor database; for programs, a problem in JSON (RFC
 * 9457).
 */
@Component
class PlainPage {
    private static final int RETRY_SECONDS = 10;
    private static final String TEMPLATE = "shell/error.jte";

    private final TemplateEngine templates;
    private final LocaleResolver languages;
    private final ResourceUrlProvider resources;

    PlainPage(
            TemplateEngine templates,
            LocaleResolver localeResolver,
            ResourceUrlProvider mvcResourceUrlProvider) {
        this.templates = templates;
        this.languages = localeResolver;
        this.resources = mvcResourceUrlProvider;
    }

    /**
     * Answers with a status that the messages {@code shell.error-…} describe.
     *
     * @param response with nothing sent yet
     */
    void send(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var texts = Texts.in(languages.resolveLocale(request));
        response.reset();
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setIntHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.getRequestURI().startsWith("/api/")) {
            write(problem(status, texts), MediaType.APPLICATION_PROBLEM_JSON_VALUE, response);
        } else {
            response.setHeader(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
            write(page(status, texts, request), "text/html;charset=UTF-8", response);
        }
    }

    private byte[] page(int status, Texts texts, HttpServletRequest request) {
        var shell =
                new Shell(
                        texts,
                        null,
                        null,
                        request.getRequestURI(),
                        Preferences.theme(request),
                        null,
                        List.of(),
                        path -> {
                            var found = resources.getForLookupPath(path);
                            return found == null ? path : found;
                        });
        var output = new Utf8ByteOutput();
        templates.render(TEMPLATE, Map.of("shell", shell, "status", status), output);
        return output.toByteArray();
    }

    private static byte[] problem(int status, Texts texts) {
        var key = "shell.error-" + status;
        return "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(
                        ApiProblem.type(ApiProblem.typeKey(HttpStatus.valueOf(status))),
                        quoted(texts.of(key)),
                        status,
                        quoted(texts.of(key + "-help")))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return text.replace("\"", "\\\"");
    }

    private static void write(byte[] content, String type, HttpServletResponse response)
            throws IOException {
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
