// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.place;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.Map;
import org.openrecp.engine.table.CsvTable;

/**
 * Outlines of the provinces of Viet Nam, for a picture of 560 × 940 units; islands too small to be
 * seen are left out.
 */
public final class ProvinceShapes {
    private static final LocalDate OF_34_UNITS = LocalDate.of(2025, 7, 1);
    private static final Map<String, String> PATHS =
            CsvTable.read(ProvinceShapes.class, "viet-nam-map.csv").rows().stream()
                    .collect(
                            toUnmodifiableMap(
                                    row -> row.get("map") + "/" + row.get("code"),
                                    row -> row.get("path")));

    private ProvinceShapes() {}

    /** The outline of a unit on a day as the path of an SVG; empty where there is none. */
    public static String path(LocalDate day, Place place) {
        var map = day.isBefore(OF_34_UNITS) ? "63" : "34";
        return place.country().equals("VNM")
                ? PATHS.getOrDefault(map + "/" + place.code(), "")
                : "";
    }
}
