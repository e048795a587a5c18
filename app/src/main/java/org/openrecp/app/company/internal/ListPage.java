// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of companies.
 *
 * @param text what is sought
 * @param place id of a place, or empty
 * @param division of a sector, or empty
 * @param earlier address of the page before; null: this is the first
 * @param later address of the page behind; null: this is the last
 */
public record ListPage(
        String text,
        String place,
        String division,
        List<Row> rows,
        long total,
        List<PlaceChoices.Group> places,
        List<String> divisions,
        @Nullable String earlier,
        @Nullable String later) {

    /**
     * A company.
     *
     * @param other its other name
     */
    public record Row(
            UUID id,
            String name,
            @Nullable String other,
            @Nullable String sector,
            @Nullable String place,
            @Nullable String sizeClass,
            @Nullable Integer employees) {}

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return !text.isEmpty() || !place.isEmpty() || !division.isEmpty();
    }
}
