// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.List;
import java.util.UUID;

/**
 * All files of a centre.
 *
 * @param next id of a file that is sent from the page
 * @param problem why the one that was sent is refused; empty: none was
 */
public record ListPage(
        UUID next, List<HistoryImport> files, List<SavedMapping> mappings, String problem) {
    public ListPage {
        files = List.copyOf(files);
        mappings = List.copyOf(mappings);
    }
}
