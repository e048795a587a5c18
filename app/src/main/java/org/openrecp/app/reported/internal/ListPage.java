// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported.internal;

import java.util.List;

/**
 * All figures of a centre, by document.
 *
 * @param count of figures in all documents
 */
public record ListPage(List<Document> documents, int count, boolean mayChange) {
    public ListPage {
        documents = List.copyOf(documents);
    }

    /** The figures of one document. */
    public record Document(String name, String date, List<FigureRow> figures) {
        public Document {
            figures = List.copyOf(figures);
        }
    }
}
