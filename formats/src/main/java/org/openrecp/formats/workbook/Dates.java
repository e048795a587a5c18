// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates: a spreadsheet's day number, {@code 2025-01-31}, or day first as in {@code
 * 31/01/2025}.
 */
public final class Dates {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("([0-9]{4})[-/. ]([0-9]{1,2})");

    private Dates() {}

    static @Nullable LocalDate date(Spot spot, Cells cells) {
        if (!cells.present(spot)) {
            return null;
        }
        var date = find(spot.value());
        if (date.isEmpty()) {
            cells.problem(spot, "workbook.not-a-date");
        }
        return date.orElse(null);
    }

    static @Nullable YearMonth month(Spot spot, Cells cells) {
        if (!cells.present(spot)) {
            return null;
        }
        var month =
                find(spot.value()).map(YearMonth::from).or(() -> findMonth(spot.value().shown()));
        if (month.isEmpty()) {
            cells.problem(spot, "workbook.not-a-month");
        }
        return month.orElse(null);
    }

    /** A date, or the first day of a month. */
    static Optional<LocalDate> findFirstDay(CellValue value) {
        return find(value).or(() -> findMonth(value.shown()).map(m -> m.atDay(1)));
    }

    /** The date that a cell holds or says; empty: none. */
    public static Optional<LocalDate> find(CellValue value) {
        return switch (value) {
            case CellValue.Day(var date) -> Optional.of(date);
            case CellValue.Numeric(var serial, _) -> {
                long days = serial.longValue();
                yield days > 10_000 && days < 100_000
                        ? Optional.of(DAY_ZERO.plusDays(days))
                        : Optional.empty();
            }
            case CellValue.Text(var text) -> parse(text);
            case CellValue.Empty(), CellValue.Broken _ -> Optional.empty();
        };
    }

    private static Optional<LocalDate> parse(String text) {
        var iso = YEAR_FIRST.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        var usual = DAY_FIRST.matcher(text);
        return usual.matches()
                ? day(usual.group(3), usual.group(2), usual.group(1))
                : Optional.empty();
    }

    /** A month as in {@code 03/2004}, {@code tháng 3-2004}, {@code 2004-03}; empty: none. */
    public static Optional<YearMonth> findMonth(String text) {
        var bare = Names.fold(text.replace('-', '/')).replaceFirst("^thang ", "");
        var monthFirst = MONTH_FIRST.matcher(bare);
        if (monthFirst.matches()) {
            return day(monthFirst.group(2), monthFirst.group(1), "1").map(YearMonth::from);
        }
        var yearFirst = YEAR_MONTH.matcher(bare);
        return yearFirst.matches()
                ? day(yearFirst.group(1), yearFirst.group(2), "1").map(YearMonth::from)
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
