// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.demo.internal;

import java.util.Map;
import java.util.Objects;
import org.openrecp.app.assessment.Author;

/** The people of the invented centre, as they stand behind what was done. */
record DemoPeople(Map<String, Author> byAddress) {
    DemoPeople {
        byAddress = Map.copyOf(byAddress);
    }

    /** The person whose address begins so before {@code @demo.example}. */
    Author get(String name) {
        return Objects.requireNonNull(byAddress.get(name + "@demo.example"), name);
    }
}
