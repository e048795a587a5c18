// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.PlantFacts;
import org.openrecp.engine.option.Objective;
import org.openrecp.engine.quantity.ExchangeRate;
import org.openrecp.engine.quantity.Period;
import org.openrecp.engine.quantity.Quantity;
import org.openrecp.engine.quantity.Unit;

/** Reads the sheet Plant. */
final class FactsReading {
    private static final Pattern DATE_IN_NOTE =
            Pattern.compile("\\b([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})\\b");
    private static final double HOURS_OF_A_LEAP_YEAR = 24 * 366;
    private static final Period NO_PERIOD = new Period(LocalDate.EPOCH, LocalDate.EPOCH);

    private final Facts facts;
    private final Cells cells;

    FactsReading(Facts facts, Cells cells) {
        this.facts = facts;
        this.cells = cells;
    }

    PlantFacts read() {
        var currency = currency();
        var period = period();
        var rates = rates();
        return new PlantFacts(
                cells.requiredText(facts.spot("name")),
                sector(),
                country(),
                cells.text(facts.spot("province")),
                currency,
                period,
                cells.requiredText(facts.spot("product")),
                output(),
                hours(
                        "hours_period",
                        period.equals(NO_PERIOD) ? Double.MAX_VALUE : 24.0 * period.days()),
                hours("hours_year", HOURS_OF_A_LEAP_YEAR),
                discountRate(),
                cells.choice(facts.spot("rate_basis")).equals("real"),
                shareOrDefault("inflation"),
                new MoneyCells(cells, currency, rates).money(facts.spot("budget")),
                cells.choice(facts.spot("objective"), Objective.class),
                rates,
                cells.choice(facts.spot("gwp_set")).toUpperCase(Locale.ROOT),
                cells.number(facts.spot("grid_factor")),
                seed());
    }

    private @Nullable String sector() {
        var spot = facts.spot("sector");
        var text = cells.text(spot);
        if (text != null && !text.matches("[0-9]{4}")) {
            cells.notice(spot, "workbook.note-sector", text);
        }
        return text;
    }

    /** Operating hours, more than none and no more than there are. */
    private @Nullable Double hours(String key, double most) {
        var spot = facts.spot(key);
        var hours = cells.number(spot);
        if (hours == null || (hours > 0 && hours <= most)) {
            return hours;
        }
        if (hours > 0) {
            cells.problem(spot, "workbook.hours.most", String.valueOf(Math.round(most)));
        } else {
            cells.problem(spot, "workbook.hours.none");
        }
        return null;
    }

    private double discountRate() {
        var spot = facts.spot("discount_rate");
        double rate = shareOrDefault("discount_rate");
        if (rate > 0 && rate < 0.01 && !spot.value().shown().contains("%")) {
            cells.notice(spot, "workbook.note-discount-rate", spot.value().shown());
        }
        return rate;
    }

    private String currency() {
        var spot = facts.spot("currency");
        var text = cells.requiredText(spot).toUpperCase(Locale.ROOT);
        if (!spot.isEmpty() && !text.matches("[A-Z]{3}")) {
            cells.problem(spot, "workbook.not-a-currency");
        }
        return text;
    }

    private String country() {
        var spot = facts.spot("country");
        var text = cells.text(spot);
        if (text == null) {
            cells.defaulted(spot, spot.field().defaultText(), Cells.NOT_GIVEN);
            return spot.field().defaultText();
        }
        if (!text.matches("[A-Za-z]{3}")) {
            cells.problem(spot, "workbook.not-a-country");
        }
        return text.toUpperCase(Locale.ROOT);
    }

    private Period period() {
        var start = Dates.date(facts.spot("period_start"), cells);
        var end = Dates.date(facts.spot("period_end"), cells);
        if (start == null || end == null) {
            return NO_PERIOD;
        }
        if (end.isBefore(start)) {
            cells.problem(facts.spot("period_end"), "workbook.period", start);
            return NO_PERIOD;
        }
        return new Period(start, end);
    }

    private Quantity output() {
        var spot = facts.spot("output");
        var amount = cells.amount(spot);
        if (amount == null) {
            return new Quantity(1, Unit.get("1"));
        }
        var unitSpot =
                new Spot(
                        spot.field(),
                        CellValue.ofText(spot.unit()),
                        spot.unit().equals(amount.rest())
                                ? facts.unitPlace("output")
                                : spot.place(),
                        spot.subject(),
                        "");
        if (amount.rest().isEmpty()) {
            cells.problem(unitSpot, "workbook.missing-unit");
        } else if (amount.value() <= 0) {
            cells.problem(spot, "workbook.no-output");
        }
        var unit = amount.rest().isEmpty() ? Unit.find("1") : cells.unit(unitSpot, amount.rest());
        return new Quantity(amount.value(), unit.orElse(Unit.get("1")));
    }

    private double shareOrDefault(String key) {
        var spot = facts.spot(key);
        var share = cells.share(spot);
        if (share != null) {
            return share;
        }
        var fallback = spot.field().defaultText();
        if (spot.isEmpty()) {
            cells.defaulted(spot, fallback + " %", Cells.NOT_GIVEN);
        }
        return Double.parseDouble(fallback) / 100;
    }

    private long seed() {
        var seed = cells.integer(facts.spot("seed"));
        return seed == null ? Long.parseLong(facts.spot("seed").field().defaultText()) : seed;
    }

    private List<ExchangeRate> rates() {
        var rates = new ArrayList<ExchangeRate>();
        for (var rate : facts.rates()) {
            if (!rate.currency().matches("[A-Z]{3}")) {
                cells.problem(rate.spot(), "workbook.not-a-currency.rate", rate.currency());
                continue;
            }
            var amount = cells.amount(rate.spot());
            if (amount != null && amount.value() <= 0) {
                cells.problem(rate.spot(), "workbook.rate");
            } else if (amount != null) {
                rates.add(
                        new ExchangeRate(
                                rate.currency(),
                                amount.value(),
                                dateIn(rate.note()),
                                sourceIn(rate.note())));
            }
        }
        return rates;
    }

    private static @Nullable LocalDate dateIn(String note) {
        var date = DATE_IN_NOTE.matcher(note);
        return date.find() ? Dates.find(new CellValue.Text(date.group())).orElse(null) : null;
    }

    private static String sourceIn(String note) {
        var source =
                DATE_IN_NOTE.matcher(note).replaceFirst("").replaceAll("^[\\s,;]+|[\\s,;]+$", "");
        return source.isEmpty() ? "plant workbook" : source;
    }
}
