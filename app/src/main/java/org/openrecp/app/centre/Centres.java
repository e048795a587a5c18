// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.centre;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the rest of the application may ask of centres. */
public interface Centres {
    /**
     * Adds a centre; the same one again changes nothing. For administrators and the system: the
     * caller has checked that.
     *
     * @return false when another centre has this name
     */
    boolean add(Centre centre);

    /** The centre of an id, when the work may see it. */
    Optional<Centre> find(UUID id);

    /** All centres that the work may see, by name. */
    List<Centre> list();
}
