// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import org.openrecp.app.place.Place;
import org.openrecp.app.result.Cut.Provinces;
import org.openrecp.engine.table.CsvTable;

/**
 * Outlines of provinces, for a picture of 560 × 940 units; islands too small to be seen are left
 * out.
 */
final class ProvinceShapes {
    private static final Map<String, String> PATHS =
            CsvTable.read(ProvinceShapes.class, "viet-nam-map.csv").rows().stream()
                    .collect(
                            toUnmodifiableMap(
                                    row -> row.get("map") + "/" + row.get("code"),
                                    row -> row.get("path")));

    private ProvinceShapes() {}

    /** The outline of a unit as the path of an SVG. */
    static String path(Provinces map, Place place) {
        return PATHS.getOrDefault(map.code() + "/" + place.code(), "");
    }
}
