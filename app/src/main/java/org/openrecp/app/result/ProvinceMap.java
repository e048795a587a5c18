// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result;

import java.util.List;
import org.openrecp.app.place.Place;
import org.openrecp.app.result.Cut.Provinces;

/** The provinces as a picture of 560 × 940 units. */
public interface ProvinceMap {
    /** The units of Viet Nam on a map, in the order of its list. */
    List<Outline> outlines(Provinces map);

    /**
     * A province.
     *
     * @param path of an SVG
     */
    record Outline(Place place, String path) {}
}
