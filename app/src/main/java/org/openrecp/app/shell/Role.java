// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell;

import java.util.Locale;

/** What a person may do. */
public enum Role {
    /** Does assessments of the centre's companies. */
    CONSULTANT,
    /** Sees and follows its own plant. */
    COMPANY,
    PARK_MANAGER,
    TRAINER,
    /** Sees and manages all of one centre: people, companies, results. */
    CENTRE_MANAGER,
    /** Sees aggregates of its territory. */
    AUTHORITY,
    /** Sees aggregates of its projects. */
    DONOR,
    /**
     * Runs the installation: centres, accounts, backup. Sees no company's data by that role alone.
     */
    ADMINISTRATOR;

    /** The authority that Spring Security checks, for instance {@code ROLE_CONSULTANT}. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** Key of its name in the message files. */
    public String key() {
        return "role." + name().toLowerCase(Locale.ROOT);
    }
}
