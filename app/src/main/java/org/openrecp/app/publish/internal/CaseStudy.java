// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a company achieved, told in public with its consent.
 *
 * @param text field → text, both languages
 * @param consent null: not given yet
 */
public record CaseStudy(
        UUID id,
        UUID centre,
        UUID company,
        UUID assessment,
        String centreName,
        Map<String, String> text,
        CaseFigures figures,
        @Nullable Consent consent,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt) {

    /**
     * A company's consent to one case study.
     *
     * @param person who gave it
     * @param role of the person in the company
     * @param channel how: signed paper, e-mail, minutes
     * @param version of the text that was agreed to
     */
    public record Consent(String person, String role, LocalDate day, String channel, int version) {}

    public CaseStudy {
        text = Map.copyOf(text);
    }

    /** A field in a language. */
    public String in(Locale locale, String field) {
        return text.getOrDefault(field + (locale.getLanguage().equals("vi") ? "_vi" : "_en"), "");
    }

    public boolean isPublic() {
        return publishedAt != null && withdrawnAt == null;
    }
}
