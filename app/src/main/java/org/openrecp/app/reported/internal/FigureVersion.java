// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported.internal;

import java.time.Instant;
import org.openrecp.app.reported.ReportedFigure;

/** A figure as it was at a time. */
public record FigureVersion(ReportedFigure figure, Written written) {
    /** By whom and when. */
    public record Written(String author, Instant at) {}
}
