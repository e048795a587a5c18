// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guideline as the centre writes it.
 *
 * @param text its titles and bodies
 * @param versions that were published, the newest first
 */
public record Guideline(
        UUID id,
        UUID centre,
        String sector,
        Text text,
        @Nullable UUID file,
        List<Version> versions) {
    public Guideline {
        versions = List.copyOf(versions);
    }

    /** The version that everybody reads; null: none. */
    public @Nullable Version standing() {
        return versions.isEmpty() || versions.getFirst().endedAt() != null
                ? null
                : versions.getFirst();
    }

    /**
     * What is written, in one language or both; empty: not in this one.
     *
     * @param bodyEn plain text, with headings, lists and paragraphs as {@link Block} reads them
     */
    public record Text(String titleEn, String titleVi, String bodyEn, String bodyVi) {
        /** Whether a language is whole. */
        public boolean isIn(String language) {
            return language.equals("vi")
                    ? !titleVi.isEmpty() && !bodyVi.isEmpty()
                    : !titleEn.isEmpty() && !bodyEn.isEmpty();
        }

        /** The reader's language where it is written in it, else the other. */
        public String languageFor(Locale locale) {
            var own = locale.getLanguage().equals("vi") ? "vi" : "en";
            return isIn(own) ? own : own.equals("vi") ? "en" : "vi";
        }

        public String titleFor(Locale locale) {
            return languageFor(locale).equals("vi") ? titleVi : titleEn;
        }

        public List<Block> bodyFor(Locale locale) {
            return Block.read(languageFor(locale).equals("vi") ? bodyVi : bodyEn);
        }
    }

    /**
     * A version that was published.
     *
     * @param endedAt when a later one took its place, or it was withdrawn; null: it stands
     */
    public record Version(int number, Instant publishedAt, @Nullable Instant endedAt) {}

    /** A standing version as everybody reads it. */
    public record Standing(
            UUID guideline,
            String centreName,
            int number,
            String sector,
            Text text,
            @Nullable UUID file,
            Instant publishedAt) {}
}
