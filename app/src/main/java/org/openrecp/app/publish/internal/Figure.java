// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.disclosure.ResultTables.Family;
import org.openrecp.app.publish.internal.FigureSpec.By;

/**
 * A published table with all that a figure must say of itself.
 *
 * @param centreName who publishes it
 * @param basis status of the facts behind it
 * @param version of the indicator's definition
 */
public record Figure(
        UUID id,
        UUID centre,
        String centreName,
        String titleEn,
        String titleVi,
        String indicator,
        int version,
        String basis,
        String unit,
        By rows,
        @Nullable By columns,
        @Nullable Integer fromYear,
        @Nullable Integer untilYear,
        FigureContent content,
        Instant publishedAt) {

    /** Whether a choice gives this table. */
    boolean isOf(FigureSpec spec, Family family) {
        return indicator.equals(spec.indicator())
                && version == family.indicator().version()
                && basis.equals(family.basisCode())
                && unit.equals(family.unit())
                && rows == spec.rows()
                && columns == spec.columns()
                && Objects.equals(fromYear, spec.fromYear())
                && Objects.equals(untilYear, spec.untilYear());
    }

    public String titleIn(Locale locale) {
        return locale.getLanguage().equals("vi") ? titleVi : titleEn;
    }
}
