// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company;

import java.util.Locale;
import java.util.UUID;

/**
 * A company of a centre.
 *
 * @param version counts the changes; who changes it says which one was seen
 */
public record Company(UUID id, UUID centre, int version, CompanyDetails details) {
    /** As registered. */
    public String name() {
        return details.name();
    }

    /** For readers of English the name in English, if there is one. */
    public String nameIn(Locale locale) {
        return locale.getLanguage().equals("en") && details.nameEn() != null
                ? details.nameEn()
                : details.name();
    }
}
