// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.openrecp.app.evidence.EvidenceFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * The headers that a file leaves with. A picture, which was written anew, may be shown; all else is
 * only saved. Nothing in it can run as a part of this site.
 */
final class Sending {
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private Sending() {}

    static void whole(EvidenceFile file, HttpServletResponse response) {
        var how = file.thumbnail() ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                how.filename(file.name(), StandardCharsets.UTF_8).build().toString());
        response.setContentType(
                file.mediaType().startsWith("text/")
                        ? file.mediaType() + ";charset=UTF-8"
                        : file.mediaType());
        response.setContentLengthLong(file.size());
        safe(response);
    }

    static void thumbnail(int size, HttpServletResponse response) {
        response.setContentType("image/jpeg");
        response.setContentLength(size);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=600");
        safe(response);
    }

    private static void safe(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
    }
}
