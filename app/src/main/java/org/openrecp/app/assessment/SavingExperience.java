// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment;

import java.util.Map;
import java.util.UUID;

/** How far verified savings were from claimed ones; a module that keeps results has such a bean. */
public interface SavingExperience {
    /**
     * The experience of a centre with classes of options, by their codes; those of which too few
     * savings were verified are not there.
     *
     * @param sector code of ISIC; empty: not known. Where a sector has too few savings to speak of,
     *     the answer is of all sectors.
     */
    Map<String, Experience> of(UUID centre, String sector);

    /**
     * Verified ÷ claimed.
     *
     * @param savings how many both claimed and verified
     * @param ofSector whether of the sector asked for, or of all
     */
    record Experience(
            int savings,
            double lowerQuartile,
            double median,
            double upperQuartile,
            boolean ofSector) {}
}
