// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openrecp.app.result.Fact.Amount;
import org.openrecp.app.result.Fact.Days;
import org.openrecp.app.result.Fact.Status;

/** Facts that could have happened. */
final class GeneratedFacts {
    static final Fact.Setting SETTING = Fact.Setting.at("VNM-30-2008", "1701");
    static final List<String> INDICATORS = List.of("RES-EL", "RES-WAT", "ENV-GHG", "OPT-IMP");
    private static final List<String> OLD =
            List.of("VNM-30-2008", "VNM-31-2008", "VNM-01-2008", "VNM-48-2008", "VNM-49-2008");
    private static final List<String> NEW =
            List.of("VNM-31-2025", "VNM-48-2025", "VNM-01-2008", "VNM");
    private static final List<String> SECTORS = List.of("1701", "1313", "1020", "24");

    private GeneratedFacts() {}

    static List<Fact> of(UUID centre, List<UUID> companies, Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> fact(centre, companies, random, i)).toList();
    }

    private static Fact fact(UUID centre, List<UUID> companies, Random random, int number) {
        var day = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3_700));
        var places = day.isBefore(LocalDate.of(2025, 7, 1)) ? OLD : NEW;
        var indicator = one(INDICATORS, random);
        return new Fact(
                new Fact.Who(centre, one(companies, random), null),
                indicator,
                Days.on(day),
                Amount.of(BigDecimal.valueOf(random.nextInt(1, 90_000), 2), unit(indicator)),
                random.nextBoolean() ? Status.CLAIMED : Status.VERIFIED,
                Fact.Setting.at(one(places, random), one(SECTORS, random)),
                new Fact.Source("generated", "r" + number, "", "row " + number, null),
                List.of());
    }

    private static String unit(String indicator) {
        return switch (indicator) {
            case "RES-EL" -> "kWh/a";
            case "RES-WAT" -> "m3/a";
            case "ENV-GHG" -> "kg/a";
            default -> "1";
        };
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
