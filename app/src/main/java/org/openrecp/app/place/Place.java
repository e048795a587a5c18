// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.place;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A country or one of its first administrative units, with the days on which it existed.
 *
 * @param id for ever this unit: {@code VNM}, {@code VNM-15-2025} (from 2025), {@code KHM-12}
 * @param country ISO 3166-1, three letters
 * @param code of the country's list; another unit may have it on another day
 * @param name in the country's language where the list has it, else romanised
 * @param region code of the former region of Viet Nam; null: crosses two, or not known
 * @param from first day; null: not known
 * @param until last day; null: still exists
 * @param successor id of the unit that holds its area since; null: none
 * @param source where the row is from
 */
public record Place(
        String id,
        Level level,
        String country,
        String code,
        String name,
        String nameEn,
        @Nullable String region,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String successor,
        String source) {

    /** How fine a unit is, the coarsest first. */
    public enum Level {
        COUNTRY,
        PROVINCE
    }

    /** Whether the unit existed on a day, as far as is known. */
    public boolean isValidOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Vietnamese readers see the name as it is written, others without marks. */
    public String nameIn(Locale locale) {
        return locale.getLanguage().equals("vi") ? name : nameEn;
    }
}
