// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.quantity.ExchangeRate;

/** Reads amounts of money and prices into the plant's currency. */
final class MoneyCells {
    private static final Map<String, String> SYMBOLS =
            Map.of("$", "USD", "€", "EUR", "₫", "VND", "đ", "VND", "Đ", "VND", "VNĐ", "VND");

    private final Cells cells;
    private final String currency;
    private final Map<String, Double> rates = new HashMap<>();

    MoneyCells(Cells cells, String currency, List<ExchangeRate> rates) {
        this.cells = cells;
        this.currency = currency;
        rates.forEach(r -> this.rates.put(r.currency(), r.rate()));
    }

    /** An amount in the plant's currency. */
    @Nullable Double money(Spot spot) {
        var amount = cells.amount(spot);
        if (amount == null) {
            return null;
        }
        var rate = rate(spot, amount.rest());
        return rate.isEmpty() ? null : cells.inRange(spot, amount.value() * rate.getAsDouble());
    }

    /** An amount, or the field's default where the cell is empty. */
    double moneyOrDefault(Spot spot) {
        var money = money(spot);
        if (money != null) {
            return money;
        }
        double fallback = Double.parseDouble(spot.field().defaultText());
        if (spot.isEmpty()) {
            cells.defaulted(spot, spot.field().defaultText() + " " + currency, Cells.NOT_GIVEN);
        }
        return fallback;
    }

    /** A price in the plant's currency per unit of the material. */
    @Nullable Double price(Spot spot, MaterialUnit material) {
        var amount = cells.amount(spot);
        if (amount == null) {
            return null;
        }
        int slash = amount.rest().indexOf('/');
        var rate =
                rate(spot, slash < 0 ? amount.rest() : amount.rest().substring(0, slash).strip());
        if (rate.isEmpty()) {
            return null;
        }
        @Nullable Double per = perMaterialUnit(spot, amount.rest(), slash, material);
        return per == null ? null : cells.inRange(spot, amount.value() * rate.getAsDouble() * per);
    }

    /** How many of a price's units one unit of the material is. */
    private @Nullable Double perMaterialUnit(
            Spot spot, String rest, int slash, MaterialUnit material) {
        if (slash < 0) {
            return 1.0;
        }
        var unit = cells.unit(spot, rest.substring(slash + 1).strip());
        if (unit.isEmpty()) {
            return null;
        }
        var factor = material.factorFrom(unit.get());
        if (factor.isEmpty()) {
            material.cannotConvert(unit.get(), spot, cells);
            return null;
        }
        return 1 / factor.getAsDouble();
    }

    private OptionalDouble rate(Spot spot, String text) {
        var code = SYMBOLS.getOrDefault(text, text.toUpperCase(Locale.ROOT));
        if (code.isEmpty() || code.equals(currency)) {
            return OptionalDouble.of(1);
        }
        var rate = rates.get(code);
        if (rate != null) {
            return OptionalDouble.of(rate);
        }
        if (code.matches("[A-Z]{3}")) {
            cells.problem(spot, "workbook.no-rate", code, currency);
        } else {
            cells.problem(spot, "workbook.not-money", text, currency);
        }
        return OptionalDouble.empty();
    }
}
