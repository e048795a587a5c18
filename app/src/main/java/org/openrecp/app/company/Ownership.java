// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company;

import java.util.Locale;

/** Who owns a company. */
public enum Ownership {
    STATE,
    /** Private, of the country. */
    PRIVATE,
    /** Wholly or mainly foreign. */
    FOREIGN,
    /** Foreign and of the country together. */
    JOINT,
    COOPERATIVE,
    HOUSEHOLD;

    /** As it stands in the database, in forms and in keys of texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
