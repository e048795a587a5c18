// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a plain text. A line that begins with {@code ##} is a heading, lines that begin with
 * {@code -} are a list, an empty line ends a paragraph; all else is text.
 */
public sealed interface Block {
    /** A heading. */
    record Heading(String text) implements Block {}

    /** A paragraph, its lines kept. */
    record Paragraph(String text) implements Block {}

    /** A list. */
    record Items(List<String> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** The pieces of a text, in order. */
    static List<Block> read(String text) {
        var blocks = new ArrayList<Block>();
        var lines = new ArrayList<String>();
        var items = new ArrayList<String>();
        for (var line : text.lines().map(String::strip).toList()) {
            boolean isItem = line.startsWith("- ");
            if (!isItem) {
                end(items, blocks);
            }
            if (isItem || line.isEmpty() || line.startsWith("##")) {
                endParagraph(lines, blocks);
            }
            if (isItem) {
                items.add(line.substring(2).strip());
            } else if (line.startsWith("##")) {
                blocks.add(new Heading(line.replaceFirst("^#+", "").strip()));
            } else if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        end(items, blocks);
        endParagraph(lines, blocks);
        return blocks;
    }

    private static void end(List<String> items, List<Block> blocks) {
        if (!items.isEmpty()) {
            blocks.add(new Items(items));
            items.clear();
        }
    }

    private static void endParagraph(List<String> lines, List<Block> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(new Paragraph(String.join("\n", lines)));
            lines.clear();
        }
    }
}
