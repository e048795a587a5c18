// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.field;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrecp.app.shell.Access;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * The service worker of the quick assessment, which keeps the page's files on the device. It begins
 * with their addresses and a version made of them: the device takes a new one when any of them
 * changed.
 */
@Controller
@Access(open = true)
class ServiceWorker {
    private static final MediaType JAVASCRIPT =
            new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final List<String> WEBJARS =
            List.of("/webjars/htmx.org/2.0.10/dist/htmx.min.js");
    private static final List<String> ASSETS =
            List.of(
                    "/assets/tabler.css",
                    "/assets/app.css",
                    "/assets/app.js",
                    "/assets/theme.js",
                    "/assets/field.js",
                    "/assets/photos.js",
                    "/assets/icon.svg",
                    "/assets/fonts/be-vietnam-pro-latin-400-normal.woff2",
                    "/assets/fonts/be-vietnam-pro-latin-600-normal.woff2",
                    "/assets/fonts/be-vietnam-pro-vietnamese-400-normal.woff2",
                    "/assets/fonts/be-vietnam-pro-vietnamese-600-normal.woff2");
    private static final String SCRIPT = script();

    private final ResourceUrlProvider resources;

    ServiceWorker(ResourceUrlProvider mvcResourceUrlProvider) {
        resources = mvcResourceUrlProvider;
    }

    @GetMapping("/service-worker.js")
    ResponseEntity<byte[]> worker() {
        var files =
                Stream.concat(WEBJARS.stream(), ASSETS.stream().map(this::hashed))
                        .map(path -> '"' + path + '"')
                        .collect(Collectors.joining(", ", "[", "]"));
        var whole =
                "const FILES = %s;\nconst VERSION = \"%s\";\n%s"
                        .formatted(files, version(files + SCRIPT), SCRIPT);
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(CacheControl.noCache())
                .header("Service-Worker-Allowed", "/")
                .body(whole.getBytes(StandardCharsets.UTF_8));
    }

    private String hashed(String path) {
        return Objects.requireNonNullElse(resources.getForLookupPath(path), path);
    }

    private static String version(String text) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String script() {
        var name = "/static/service-worker.js";
        try (var in = Objects.requireNonNull(ServiceWorker.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
