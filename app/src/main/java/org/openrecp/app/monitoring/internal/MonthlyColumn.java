// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.formats.workbook.Names;
import org.openrecp.formats.workbook.PlantRows;

/**
 * The columns of a material in the sheet of months.
 *
 * @param amount header of its amounts
 * @param cost header of what they cost
 * @param currency of costs where the header names none
 */
record MonthlyColumn(String amount, String cost, String currency) {
    private static final Pattern WITH_UNIT =
            Pattern.compile("(.*?)\\s*\\(([^()]+(?:\\([^()]*\\))?)\\)\\s*");

    /** The columns of a material that is not among the headers yet. */
    static MonthlyColumn added(String id, String currency) {
        return new MonthlyColumn(id, id + " cost", currency);
    }

    /** Those of a material: found by its id or else by its name, or as they are to be added. */
    static MonthlyColumn of(PlantRows.Row material, List<String> headers, String currency) {
        var id = material.fields().getOrDefault("id", "");
        var name = material.fields().getOrDefault("name", id);
        return new MonthlyColumn(
                among(headers, id, name).orElse(id),
                among(
                                headers,
                                id + " cost",
                                id + " chi phí",
                                name + " cost",
                                name + " chi phí",
                                "cost " + id,
                                "cost of " + id,
                                "chi phí " + id,
                                "cost " + name,
                                "cost of " + name,
                                "chi phí " + name)
                        .orElse(id + " cost"),
                currency);
    }

    /** Whether amounts in a unit, and costs, can stand under the headers. */
    boolean takes(Unit unit) {
        var own = unitOf(amount);
        var money = unitOf(cost);
        return (own.isEmpty() || Unit.find(own).filter(unit::convertsTo).isPresent())
                && (money.isEmpty() || money.equals(currency));
    }

    /** An amount as it stands in its column: with its unit, unless the header has one. */
    String amountOf(BigDecimal amount, Unit unit) {
        var own = unitOf(this.amount);
        return own.isEmpty()
                ? plain(amount) + " " + unit.symbol()
                : plain(amount.multiply(BigDecimal.valueOf(unit.factorTo(Unit.get(own)))));
    }

    /** A cost as it stands in its column: with its currency, unless the header has it. */
    String costOf(BigDecimal cost) {
        return unitOf(this.cost).isEmpty() ? plain(cost) + " " + currency : plain(cost);
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** What a header gives in brackets; empty: nothing. */
    private static String unitOf(String header) {
        var matcher = WITH_UNIT.matcher(header);
        return matcher.matches() ? matcher.group(2).strip() : "";
    }

    /** The header that is one of some names, the first name first. */
    private static Optional<String> among(List<String> headers, String... names) {
        return Stream.of(names)
                .map(Names::fold)
                .flatMap(name -> headers.stream().filter(h -> Names.fold(bare(h)).equals(name)))
                .findFirst();
    }

    private static String bare(String header) {
        return WITH_UNIT.matcher(header).replaceFirst("$1");
    }
}
