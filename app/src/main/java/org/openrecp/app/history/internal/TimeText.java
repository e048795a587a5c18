// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openrecp.app.result.Fact.Days;
import org.openrecp.formats.workbook.CellValue;
import org.openrecp.formats.workbook.Dates;
import org.openrecp.formats.workbook.Names;

/** Days, months, quarters and years as spreadsheets have them. */
final class TimeText {
    private static final Pattern YEAR = Pattern.compile("(?:nam |year )?((?:19|20)[0-9]{2})");
    private static final Pattern YEARS =
            Pattern.compile("((?:19|20)[0-9]{2}) ?[ /–] ?((?:19|20)[0-9]{2})");
    private static final Pattern QUARTER =
            Pattern.compile(
                    "(?:quy|q|quarter) ?(i{1,3}|iv|[1-4])[ ./]*(?:nam )?((?:19|20)[0-9]{2})");
    private static final Pattern DAY =
            Pattern.compile("(?:ngay )?([0-9]{1,2})[ ./]([0-9]{1,2})[ ./]([0-9]{2}|[0-9]{4})");

    private TimeText() {}

    /** The days that a cell means; empty: none. */
    static Optional<Days> parse(CellValue value, boolean monthFirst, LocalDate today) {
        try {
            return switch (value) {
                case CellValue.Text(var text) ->
                        ofText(Names.fold(text), monthFirst, today)
                                .or(() -> Dates.find(value).map(Days::on));
                case CellValue.Numeric(var number, _) when isYear(number) ->
                        Optional.of(Days.year(number.intValue()));
                default -> Dates.find(value).map(Days::on);
            };
        } catch (DateTimeException | IllegalArgumentException e) { // no such day
            return Optional.empty();
        }
    }

    private static boolean isYear(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(1900)) >= 0
                && number.compareTo(BigDecimal.valueOf(2200)) < 0;
    }

    private static Optional<Days> ofText(String text, boolean monthFirst, LocalDate today) {
        Matcher found = YEAR.matcher(text);
        if (found.matches()) {
            return Optional.of(Days.year(number(found, 1)));
        }
        found = YEARS.matcher(text);
        if (found.matches()) {
            return Optional.of(
                    new Days(
                            Days.year(number(found, 1)).from(),
                            Days.year(number(found, 2)).until()));
        }
        found = QUARTER.matcher(text);
        if (found.matches()) {
            int quarter = quarter(found.group(1));
            var first = YearMonth.of(number(found, 2), 3 * quarter - 2);
            return Optional.of(new Days(first.atDay(1), first.plusMonths(2).atEndOfMonth()));
        }
        found = DAY.matcher(text);
        return found.matches()
                ? Optional.of(day(found, monthFirst, today))
                : Dates.findMonth(text.replaceFirst("^month ", "").replaceFirst(" ?nam ", " "))
                        .map(m -> new Days(m.atDay(1), m.atEndOfMonth()));
    }

    private static Days day(Matcher found, boolean monthFirst, LocalDate today) {
        int year = number(found, 3);
        if (year < 100) {
            year += year <= today.getYear() % 100 ? 2000 : 1900;
        }
        return Days.on(
                monthFirst
                        ? LocalDate.of(year, number(found, 1), number(found, 2))
                        : LocalDate.of(year, number(found, 2), number(found, 1)));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static int quarter(String text) {
        return switch (text) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            default -> 4;
        };
    }
}
