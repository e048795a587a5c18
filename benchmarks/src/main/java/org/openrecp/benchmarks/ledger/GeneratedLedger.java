// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.openrecp.app.place.Place;
import org.openrecp.app.place.Places;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Fact.Amount;
import org.openrecp.app.result.Fact.Status;
import org.openrecp.app.result.Indicator;

/**
 * Facts of 25 years as a centre might have them: each company in one province and one sector, each
 * fact on a day, of one indicator.
 */
final class GeneratedLedger {
    private static final List<Status> STATUSES = List.of(Status.values());
    private static final LocalDate FIRST = LocalDate.of(2001, 1, 1);
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final int DAYS = 25 * 365;
    private static final List<String> SECTORS =
            List.of(
                    "1010", "1020", "1062", "1103", "1311", "1313", "1410", "1511", "1610", "1701",
                    "1811", "1920", "2011", "2100", "2219", "2392", "2410", "2592", "2610", "3100");

    private final UUID centre;
    private final List<UUID> companies;
    private final Places places;
    private final List<Place> provinces;
    private final List<Indicator> indicators;

    GeneratedLedger(UUID centre, List<UUID> companies, Places places, List<Indicator> indicators) {
        this.centre = centre;
        this.companies = companies;
        this.places = places;
        this.provinces = places.list("VNM", MERGER.minusDays(1));
        this.indicators = List.copyOf(indicators);
    }

    /** Facts from a number on; the same number is always the same fact. */
    Stream<Fact> facts(long from, long count) {
        return LongStream.range(from, from + count).mapToObj(this::fact);
    }

    private Fact fact(long number) {
        var random = new Random(number * 0x9E3779B97F4A7C15L);
        int company = random.nextInt(companies.size());
        var day = FIRST.plusDays(random.nextInt(DAYS));
        var indicator = indicators.get(random.nextInt(indicators.size()));
        return new Fact(
                new Fact.Who(centre, companies.get(company), null),
                indicator.code(),
                Fact.Days.on(day),
                amount(indicator, random, day),
                STATUSES.get(random.nextInt(3)),
                Fact.Setting.at(place(company, day), SECTORS.get(company * 7 % SECTORS.size())),
                new Fact.Source("study", "row", Long.toString(number), "row " + number, null),
                List.of());
    }

    private static Amount amount(Indicator indicator, Random random, LocalDate day) {
        var value = BigDecimal.valueOf(random.nextInt(1, 1_000_000), 2);
        if (indicator.isMoney()) {
            var currency = random.nextInt(4) == 0 ? "USD" : "VND";
            return new Amount(value, null, indicator.isPerYear() ? currency + "/a" : currency, day);
        }
        return new Amount(value, value.doubleValue() / 20, indicator.factUnit(), null);
    }

    private String place(int company, LocalDate day) {
        var province = provinces.get(company % provinces.size());
        return day.isBefore(MERGER) ? province.id() : places.on(province, day).getFirst().id();
    }
}
