// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A loaded row. */
public record HistoryRecord(
        UUID id,
        UUID centre,
        @Nullable UUID company,
        UUID file,
        String fileName,
        RowKind kind,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String sheet,
        int row,
        Map<String, CellText> cells,
        boolean takenBack) {}
