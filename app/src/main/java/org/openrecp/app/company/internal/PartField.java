// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** A field of what belongs to a company. */
public record PartField(String name, Kind kind, boolean required) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9() .-]{5,24}");
    private static final int LONGEST = 300;

    /** What a field holds, and how it stands in its column. */
    public enum Kind {
        TEXT,
        EMAIL,
        PHONE,
        PLACE,
        DATE,
        LATITUDE,
        LONGITUDE,
        PARK;

        /** As it stands in keys of texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static PartField may(String name, Kind kind) {
        return new PartField(name, kind, false);
    }

    static PartField must(String name, Kind kind) {
        return new PartField(name, kind, true);
    }

    String column() {
        return switch (kind) {
            case PLACE, PARK -> name + "_id";
            case DATE -> name + "_day";
            case TEXT, EMAIL, PHONE, LATITUDE, LONGITUDE -> name;
        };
    }

    /** SQL of its text. */
    String read() {
        return switch (kind) {
            case PARK -> "(select park.name from park where park.id = part.park_id)";
            case DATE, LATITUDE, LONGITUDE -> "part.%s::text".formatted(column());
            case TEXT, EMAIL, PHONE, PLACE -> "part." + column();
        };
    }

    /** SQL of its column's value from its text. */
    String write() {
        return switch (kind) {
            case PARK ->
                    "(select id from park where centre_id = :centre and fold(name) = fold(:%s))"
                            .formatted(name);
            case DATE -> "cast(:%s as date)".formatted(name);
            case LATITUDE, LONGITUDE -> "cast(:%s as double precision)".formatted(name);
            case TEXT, EMAIL, PHONE, PLACE -> ":" + name;
        };
    }

    /** Whether a text that is not empty can stand in it. */
    boolean takes(String text) {
        return text.length() <= LONGEST
                && switch (kind) {
                    case TEXT, PLACE -> true;
                    case PARK -> !Folded.of(text).isEmpty();
                    case EMAIL -> EMAIL.matcher(text).matches();
                    case PHONE -> PHONE.matcher(text).matches();
                    case DATE -> text.matches("(19|20)\\d\\d-\\d\\d-\\d\\d") && isDay(text);
                    case LATITUDE -> isDegrees(text, 90);
                    case LONGITUDE -> isDegrees(text, 180);
                };
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDegrees(String text, double limit) {
        return text.matches("-?\\d{1,3}(\\.\\d{1,10})?")
                && Math.abs(Double.parseDouble(text)) <= limit;
    }
}
