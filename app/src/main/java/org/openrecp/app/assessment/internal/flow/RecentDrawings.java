// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.internal.sheet.StoredRow;
import org.openrecp.formats.workbook.PlantRows;
import org.springframework.stereotype.Component;

/** The last drawings in memory: the same rows are laid out and balanced once. */
@Component
class RecentDrawings {
    private static final int MOST = 128;

    private record Drawn(PlantRows rows, boolean across, Locale locale) {}

    private final Map<Drawn, FlowDrawing> drawings =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Drawn, FlowDrawing> eldest) {
                    return size() > MOST;
                }
            };

    FlowDrawing of(List<StoredRow> stored, boolean across, Locale locale) {
        var asked = new Drawn(StoredRow.plant(stored), across, locale);
        var known = find(asked);
        if (known != null) {
            return known;
        }
        var drawing = FlowDrawing.of(asked.rows(), across, locale);
        keep(asked, drawing);
        return drawing;
    }

    private synchronized @Nullable FlowDrawing find(Drawn asked) {
        return drawings.get(asked);
    }

    private synchronized void keep(Drawn asked, FlowDrawing drawing) {
        drawings.put(asked, drawing);
    }
}
