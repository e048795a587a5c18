// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Sector;

/**
 * Something achieved, as a source says it.
 *
 * @param indicator code of what it counts for, for instance {@code RES-EL}
 * @param shares of it that programmes may count; together at most all of it
 */
public record Fact(
        Who who,
        String indicator,
        Days days,
        Amount amount,
        Status status,
        Setting setting,
        Source source,
        List<Share> shares) {
    public Fact {
        shares = List.copyOf(shares);
    }

    /** How sure a result is. */
    public enum Status {
        /** Somebody says so. */
        CLAIMED,
        /** It was carried out. */
        IMPLEMENTED,
        /** A second person has verified it. */
        VERIFIED,
        /** A total was printed somewhere, and no record behind it is here. */
        REPORTED;

        /** As it stands in the database, in addresses and in keys of texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Whose result it is.
     *
     * @param company null: not of a company
     * @param subject the option, site, person … that it is of; null: the company or centre as a
     *     whole
     */
    public record Who(UUID centre, @Nullable UUID company, @Nullable UUID subject) {}

    /** The period, both days in it. A fact is of the year in which its period ends. */
    public record Days(LocalDate from, LocalDate until) {
        public Days {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException(
                        "A period ends on %s, before it begins on %s.".formatted(until, from));
            }
        }

        public static Days on(LocalDate day) {
            return new Days(day, day);
        }

        public static Days year(int year) {
            return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
    }

    /**
     * How much.
     *
     * @param uncertainty standard uncertainty in the same unit; null: not known
     * @param unit UCUM or known to the engine, fitting the indicator: {@code kWh/a} for a yearly
     *     saving, {@code VND} or {@code VND/a} for money, {@code 1} for what is counted
     * @param moneyDate the day whose prices and rates the money is of; null: no money
     */
    public record Amount(
            BigDecimal value,
            @Nullable Double uncertainty,
            String unit,
            @Nullable LocalDate moneyDate) {

        public static Amount of(BigDecimal value, String unit) {
            return new Amount(value, null, unit, null);
        }

        /** One of what is counted. */
        public static Amount one() {
            return of(BigDecimal.ONE, "1");
        }

        /** Money paid once. */
        public static Amount money(BigDecimal value, String currency, LocalDate date) {
            return new Amount(value, null, currency, date);
        }

        /** Money per year. */
        public static Amount moneyPerYear(BigDecimal value, String currency, LocalDate date) {
            return new Amount(value, null, currency + "/a", date);
        }
    }

    /**
     * Where it belongs, as of its day.
     *
     * @param place id of the finest place known; null: none
     * @param sector of its scheme, two to four digits; null: not known
     * @param channel that it was done through, for instance {@code central} or {@code provincial}
     * @param category code of the option's class
     */
    public record Setting(
            @Nullable String place,
            Sector.@Nullable Scheme scheme,
            @Nullable String sector,
            @Nullable String channel,
            @Nullable String category) {
        public static final Setting UNKNOWN = new Setting(null, null, null, null, null);

        public static Setting at(@Nullable String place, @Nullable String isic) {
            return new Setting(place, isic == null ? null : Sector.Scheme.ISIC, isic, null, null);
        }
    }

    /**
     * What says so. Kind, record and part are the fact's identity in its centre: the same ones
     * again are the same fact.
     *
     * @param kind of record, for instance {@code assessment} or {@code history}
     * @param record its id
     * @param part which of the facts that it says
     * @param label for a person: the assessment's title, or file, sheet and cell
     * @param path of this site where it is shown; null: nowhere
     */
    public record Source(
            String kind, String record, String part, String label, @Nullable String path) {
        public Source {
            if (kind.isBlank() || record.isBlank()) {
                throw new IllegalArgumentException("A fact needs a source. Name its record.");
            }
        }
    }

    /**
     * What a programme may count.
     *
     * @param programme its id
     * @param share 0…1
     */
    public record Share(UUID programme, BigDecimal share) {}
}
