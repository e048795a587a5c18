// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment;

/** What claimed savings are added up in. */
public interface SavingUnits {
    /**
     * Whether savings of a resource in a unit, both in a person's words, can be added up. Of others
     * only the money counts.
     */
    boolean counts(String resource, String unit);
}
