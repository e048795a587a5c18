// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.openrecp.app.shell.Role;

/**
 * What an authority or a donor may be allowed to see the results of. The module that shows them has
 * a bean of this kind.
 */
public interface Extents {
    /** What there is to choose in a centre for a role: nothing but for authorities and donors. */
    List<Part> parts(UUID centre, Role role);

    /**
     * A part of the results.
     *
     * @param code unlike any other, of any role
     */
    record Part(String code, String nameEn, String nameVi) {
        public String nameIn(Locale locale) {
            return locale.getLanguage().equals("vi") ? nameVi : nameEn;
        }
    }
}
