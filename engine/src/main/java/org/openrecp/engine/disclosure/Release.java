// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.Set;

/** A table that was released before: what it was made of, and which of its cells were shown. */
public record Release(Table table, Set<Cell> published) {
    public Release {
        published = Set.copyOf(published);
    }
}
