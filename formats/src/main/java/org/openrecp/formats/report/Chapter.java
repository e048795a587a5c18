// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import java.util.List;

/**
 * A chapter of the report.
 *
 * @param id anchor of the table of contents
 */
public record Chapter(String id, String title, List<Block> blocks) {
    public Chapter {
        blocks = List.copyOf(blocks);
    }
}
