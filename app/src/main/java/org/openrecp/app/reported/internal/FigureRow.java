// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported.internal;

import java.util.List;
import org.openrecp.app.reported.ReportedFigure;

/** A figure with its amounts beside what is computed. */
public record FigureRow(ReportedFigure figure, List<Beside> amounts) {
    public FigureRow {
        amounts = List.copyOf(amounts);
    }
}
