// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company;

import java.util.Locale;

/**
 * An economic activity of a classification.
 *
 * @param title in the language of the list: ISIC English, VSIC Vietnamese
 */
public record Sector(Scheme scheme, String code, String title) {
    /** A list of economic activities. */
    public enum Scheme {
        /** International Standard Industrial Classification, Rev. 4, United Nations 2008. */
        ISIC("en"),
        /** Vietnam Standard Industrial Classification, Decision 36/2025/QD-TTg. */
        VSIC("vi");

        private final String language;

        Scheme(String language) {
            this.language = language;
        }

        /** The language of its titles. */
        public String language() {
            return language;
        }

        /** As it stands in addresses and in keys of texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Code and title, as a person chooses it. */
    public String label() {
        return code + " – " + title;
    }
}
