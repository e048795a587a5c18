// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which facts are looked at, and by what they are told apart. What is null is not limited.
 *
 * @param by the columns of the answer, in this order; none: one total
 * @param status null: each one apart, never added, {@code REPORTED} left out
 * @param division two digits of ISIC or VSIC
 * @param programme id; {@link #NO_PROGRAMME}: what no programme counts
 * @param place id of a unit of the provinces, or {@link #NOT_ATTRIBUTABLE}
 * @param provinces the units that places are shown on
 * @param asOf facts recorded before it; null: all
 */
public record Cut(
        UUID centre,
        List<By> by,
        Fact.@Nullable Status status,
        @Nullable Integer fromYear,
        @Nullable Integer untilYear,
        @Nullable String division,
        @Nullable String place,
        @Nullable String programme,
        @Nullable String channel,
        Provinces provinces,
        @Nullable Instant asOf) {
    /** In place of a unit: where the fact's place is not known, or lies in several units. */
    public static final String NOT_ATTRIBUTABLE = "";

    /** In place of a programme: the rest that none of them counts. */
    public static final String NO_PROGRAMME = "";

    public Cut {
        by = List.copyOf(by);
    }

    /** All of a centre, in total, on the map of today. */
    public static Cut of(UUID centre) {
        return new Cut(
                centre, List.of(), null, null, null, null, null, null, null, Provinces.OF_34, null);
    }

    public Cut by(By... columns) {
        return new Cut(
                centre,
                List.of(columns),
                status,
                fromYear,
                untilYear,
                division,
                place,
                programme,
                channel,
                provinces,
                asOf);
    }

    public Cut with(Fact.@Nullable Status only) {
        return new Cut(
                centre, by, only, fromYear, untilYear, division, place, programme, channel,
                provinces, asOf);
    }

    public Cut on(Provinces other) {
        return new Cut(
                centre, by, status, fromYear, untilYear, division, place, programme, channel, other,
                asOf);
    }

    public Cut years(@Nullable Integer from, @Nullable Integer until) {
        return new Cut(
                centre, by, status, from, until, division, place, programme, channel, provinces,
                asOf);
    }

    public Cut in(@Nullable String ofDivision, @Nullable String ofPlace) {
        return new Cut(
                centre,
                by,
                status,
                fromYear,
                untilYear,
                ofDivision,
                ofPlace,
                programme,
                channel,
                provinces,
                asOf);
    }

    public Cut through(@Nullable String ofProgramme, @Nullable String ofChannel) {
        return new Cut(
                centre,
                by,
                status,
                fromYear,
                untilYear,
                division,
                place,
                ofProgramme,
                ofChannel,
                provinces,
                asOf);
    }

    public Cut asOf(@Nullable Instant moment) {
        return new Cut(
                centre, by, status, fromYear, untilYear, division, place, programme, channel,
                provinces, moment);
    }

    /** A column. */
    public enum By {
        YEAR,
        DIVISION,
        PLACE,
        CHANNEL,
        PROGRAMME
    }

    /** The administrative units of a country at one time. */
    public enum Provinces {
        /** Viet Nam until 30 June 2025. */
        OF_63(LocalDate.of(2025, 6, 30)),
        /** Viet Nam since 1 July 2025. */
        OF_34(LocalDate.of(2025, 7, 1));

        private final LocalDate day;

        Provinces(LocalDate day) {
            this.day = day;
        }

        /** A day on which they existed. */
        public LocalDate day() {
            return day;
        }

        /** The number of units, as addresses say it. */
        public String code() {
            return this == OF_63 ? "63" : "34";
        }
    }
}
