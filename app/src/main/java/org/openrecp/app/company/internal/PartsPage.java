// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.List;
import java.util.UUID;

/**
 * The sites, contacts or memberships of a company, a section of its page.
 *
 * @param mayWrite whether the reader may change them
 */
public record PartsPage(PartKind kind, UUID company, List<Row> rows, boolean mayWrite) {
    /**
     * One of them.
     *
     * @param cells as they are read, in the order of the fields
     */
    public record Row(UUID id, String name, List<String> cells) {}
}
