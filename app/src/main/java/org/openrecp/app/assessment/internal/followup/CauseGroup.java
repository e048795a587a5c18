// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where the cause of a loss lies: the five groups of the UNIDO cleaner production toolkit. */
public enum CauseGroup {
    /** Quality, purity, storage. */
    INPUT,
    /** Process design, equipment, layout, control. */
    TECHNOLOGY,
    /** Operation, maintenance, skills, motivation, planning. */
    EXECUTION,
    /** Specification, packaging. */
    PRODUCT,
    /** Mixing, no segregation, no reuse. */
    WASTE_HANDLING;

    /** As in the database and in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name. */
    public String key() {
        return "followup.group-" + code().replace('_', '-');
    }

    static Optional<CauseGroup> find(String code) {
        return Arrays.stream(values()).filter(g -> g.code().equals(code)).findFirst();
    }
}
