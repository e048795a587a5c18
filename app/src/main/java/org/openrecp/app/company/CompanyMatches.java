// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Finds, for companies that are only named somewhere, those that are known already. */
public interface CompanyMatches {
    /** The companies of a centre as they are now, to be asked many times. */
    Known of(UUID centre);

    /** Companies that are not kept yet, to be compared among each other. */
    Known among(Collection<Company> companies);

    /** A name as it is compared: without its legal form, marks and case. */
    String key(String name);

    /** Companies, held in memory. */
    interface Known {
        /** Those that a company may be, the likeliest first. */
        List<Match> like(CompanyDetails details);
    }

    /**
     * A company that may be meant.
     *
     * @param reasons keys of texts
     * @param nearness of the names, 0…1; one more where the tax codes are the same
     */
    record Match(Company company, List<String> reasons, double nearness) {
        private static final double SAME = 0.999;

        public Match {
            reasons = List.copyOf(reasons);
        }

        /** Whether tax code or name leave no doubt. */
        public boolean isSame() {
            return nearness > SAME;
        }
    }
}
