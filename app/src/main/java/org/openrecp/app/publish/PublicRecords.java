// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes down and publishes what a centre shows to everybody, for whom does not use its pages. The
 * same rules hold: a table passes the gate, nobody is named without consent.
 */
public interface PublicRecords {
    /**
     * Releases a table and puts it on the site.
     *
     * @return false: nothing can be shown, or there is no such indicator
     */
    boolean table(TableRecord table);

    /**
     * Publishes a case study with the figures of a computed assessment.
     *
     * @param text field → text: title, called, challenge and done, each with {@code _en} and {@code
     *     _vi}
     * @return false: the assessment is not computed
     */
    boolean caseStudy(UUID id, UUID assessment, Map<String, String> text, ConsentRecord consent);

    void provider(ProviderRecord provider);

    void guideline(GuidelineRecord guideline);

    /** Takes down a question with its answer, which is public then. */
    void answered(UUID id, UUID centre, String language, String question, String answer);

    /**
     * Which table.
     *
     * @param basis claimed, implemented or verified
     * @param currency null: no money
     * @param rows place, division or year
     * @param columns the same, another one; null: a single column
     */
    record TableRecord(
            UUID id,
            UUID centre,
            String titleEn,
            String titleVi,
            String indicator,
            String basis,
            @Nullable String currency,
            String rows,
            @Nullable String columns) {}

    /** Who agreed, when and how. */
    record ConsentRecord(String person, String role, LocalDate day, String channel) {}

    /** A provider or an expert, with the words of the directory. */
    record ProviderRecord(
            UUID id,
            UUID centre,
            String kind,
            String name,
            String aboutEn,
            String aboutVi,
            String technologies,
            List<String> services,
            List<String> sectors,
            List<String> places,
            List<String> languages,
            String contact,
            String email,
            String phone,
            String website,
            ConsentRecord consent) {
        public ProviderRecord {
            services = List.copyOf(services);
            sectors = List.copyOf(sectors);
            places = List.copyOf(places);
            languages = List.copyOf(languages);
        }
    }

    /** A guideline of a sector of the library of options. */
    record GuidelineRecord(
            UUID id,
            UUID centre,
            String sector,
            String titleEn,
            String titleVi,
            String bodyEn,
            String bodyVi) {}
}
