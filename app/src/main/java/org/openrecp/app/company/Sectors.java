// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company;

import java.util.List;
import java.util.Optional;

/**
 * The economic activities. ISIC has divisions (two digits), groups and classes; of VSIC 2025 the
 * classes (four digits) are held. VSIC 2025 follows ISIC Rev. 5, so that the two lists agree at two
 * digits only.
 */
public interface Sectors {
    Optional<Sector> find(Sector.Scheme scheme, String code);

    /**
     * Those whose code begins with what is sought, or whose title has all its words, with or
     * without marks; the nearest first.
     */
    List<Sector> search(Sector.Scheme scheme, String sought, int atMost);
}
