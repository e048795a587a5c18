// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Fact.Amount;
import org.openrecp.app.result.Fact.Days;
import org.openrecp.app.result.Fact.Status;

/**
 * Results small enough to reckon by hand. A paper mill (17) found five options and carried out two:
 * 100 and 50 M VND; the one saves 80 M VND and 50 t CO2e a year as claimed, 60 M and 40 t as
 * verified, the other claims 20 M VND; 900 M VND are planned. A food factory (10) found three and
 * carried out one: 10,000 USD, claimed 5,000 USD a year, verified 6,000.
 */
record TwoCompanies(UUID centre, UUID mill, UUID factory, List<Fact.Share> shares) {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final String MILL = "VNM-30-2008";
    private static final String FACTORY = "VNM-48-2008";

    List<Fact> facts() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var third = UUID.randomUUID();
        return List.of(
                mill(null, "OPT-N", one("5"), Status.IMPLEMENTED, "options"),
                mill(first, "OPT-IMP", one("1"), Status.IMPLEMENTED, "carried-out/1"),
                mill(second, "OPT-IMP", one("1"), Status.IMPLEMENTED, "carried-out/2"),
                mill(first, "FIN-INV", money("100e6", "VND"), Status.IMPLEMENTED, "investment/1"),
                mill(second, "FIN-INV", money("50e6", "VND"), Status.IMPLEMENTED, "investment/2"),
                mill(null, "FIN-INV", money("900e6", "VND"), Status.CLAIMED, "planned"),
                mill(first, "FIN-SAV", yearly("80e6", "VND"), Status.CLAIMED, "claimed/1/el/money"),
                mill(
                        first,
                        "FIN-SAV",
                        yearly("60e6", "VND"),
                        Status.VERIFIED,
                        "verified/1/el/money"),
                mill(
                        second,
                        "FIN-SAV",
                        yearly("20e6", "VND"),
                        Status.CLAIMED,
                        "claimed/2/wat/money"),
                mill(first, "ENV-GHG", tonnes("50"), Status.CLAIMED, "claimed/1/ghg"),
                mill(first, "ENV-GHG", tonnes("40"), Status.VERIFIED, "verified/1/ghg"),
                factory(null, "OPT-N", one("3"), Status.CLAIMED, "options"),
                factory(third, "OPT-IMP", one("1"), Status.IMPLEMENTED, "carried-out/3"),
                factory(
                        third,
                        "FIN-INV",
                        money("10000", "USD"),
                        Status.IMPLEMENTED,
                        "investment/3"),
                factory(
                        third,
                        "FIN-SAV",
                        yearly("5000", "USD"),
                        Status.CLAIMED,
                        "claimed/3/el/money"),
                factory(
                        third,
                        "FIN-SAV",
                        yearly("6000", "USD"),
                        Status.VERIFIED,
                        "verified/3/el/money"));
    }

    private static Amount one(String number) {
        return Amount.of(new BigDecimal(number), "1");
    }

    private static Amount tonnes(String number) {
        return Amount.of(new BigDecimal(number), "t/a");
    }

    private static Amount money(String number, String currency) {
        return Amount.money(new BigDecimal(number), currency, DAY);
    }

    private static Amount yearly(String number, String currency) {
        return Amount.moneyPerYear(new BigDecimal(number), currency, DAY);
    }

    private Fact mill(
            @Nullable UUID option, String indicator, Amount amount, Status status, String part) {
        return fact(mill, option, indicator, amount, status, part, Fact.Setting.at(MILL, "1701"));
    }

    private Fact factory(
            @Nullable UUID option, String indicator, Amount amount, Status status, String part) {
        return fact(
                factory, option, indicator, amount, status, part, Fact.Setting.at(FACTORY, "1010"));
    }

    private Fact fact(
            UUID company,
            @Nullable UUID option,
            String indicator,
            Amount amount,
            Status status,
            String part,
            Fact.Setting setting) {
        return new Fact(
                new Fact.Who(centre, company, option),
                indicator,
                Days.on(DAY),
                amount,
                status,
                setting,
                new Fact.Source("test", company.toString(), part, part, null),
                shares);
    }
}
