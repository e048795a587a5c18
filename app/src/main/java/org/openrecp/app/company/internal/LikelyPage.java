// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.List;
import java.util.UUID;

/**
 * Companies that a typed one may be.
 *
 * @param rows the likeliest first
 */
public record LikelyPage(List<Row> rows) {
    /**
     * One of them.
     *
     * @param reasons keys of texts
     */
    public record Row(UUID id, String name, String place, List<String> reasons) {}
}
