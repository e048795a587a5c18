// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.reported.ReportedFigure;

/**
 * One figure.
 *
 * @param place among all, from 1
 * @param follows sentences on what follows from the printed numbers
 */
public record FigurePage(
        FigureRow row,
        @Nullable ReportedFigure earlier,
        @Nullable ReportedFigure later,
        int place,
        int count,
        List<String> follows,
        List<FigureVersion> versions,
        boolean mayChange) {
    public FigurePage {
        follows = List.copyOf(follows);
        versions = List.copyOf(versions);
    }
}
