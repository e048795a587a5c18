// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who offers services around cleaner production: an organisation, or an expert in person.
 *
 * @param kind one of {@link ProviderTerms#KINDS}
 * @param technologies that it knows or sells, in its own words
 * @param places ids of provinces, or of a country for all of it
 * @param languages two letters each
 * @param consent null: not given yet
 */
public record Provider(
        UUID id,
        UUID centre,
        String centreName,
        String kind,
        String name,
        String aboutEn,
        String aboutVi,
        String technologies,
        List<String> services,
        List<String> sectors,
        List<String> places,
        List<String> languages,
        Contact contact,
        @Nullable Consent consent,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt) {

    /** What the provider agreed to show; empty: not shown. */
    public record Contact(String person, String email, String phone, String website) {}

    /**
     * The consent to be listed.
     *
     * @param person who gave it
     * @param channel how: signed paper, e-mail, minutes
     * @param version of the text that was agreed to
     */
    public record Consent(String person, LocalDate day, String channel, int version) {}

    public Provider {
        services = List.copyOf(services);
        sectors = List.copyOf(sectors);
        places = List.copyOf(places);
        languages = List.copyOf(languages);
    }

    /** What it does, in the reader's language where it is written in it. */
    public String aboutIn(Locale locale) {
        boolean vietnamese = locale.getLanguage().equals("vi");
        var own = vietnamese ? aboutVi : aboutEn;
        return own.isEmpty() ? vietnamese ? aboutEn : aboutVi : own;
    }

    /** The language that {@link #aboutIn} answers in. */
    public String languageOfAbout(Locale locale) {
        boolean vietnamese = locale.getLanguage().equals("vi");
        return (vietnamese ? aboutVi : aboutEn).isEmpty() == vietnamese ? "en" : "vi";
    }

    public boolean isPublic() {
        return publishedAt != null && withdrawnAt == null;
    }

    public boolean isPerson() {
        return kind.equals(ProviderTerms.EXPERT);
    }
}
