// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Texts;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.DefaultWords;

/** What every explanation of a result needs: its plant, the reader's words, and what was typed. */
record Explained(UUID assessment, PlantData plant, Texts texts, TypedRows typed) {
    private static final String NONE = "–";

    String of(String key, Object... arguments) {
        return texts.of("result." + key, arguments);
    }

    String why(String kind, String id) {
        return Computation.why(assessment, kind + "/" + id);
    }

    Material material(Stream stream) {
        return plant.flowsheet().materialOf(stream);
    }

    /** Id and material of a stream. */
    String name(Stream stream) {
        return stream.id() + " " + material(stream).name();
    }

    String place(Place place) {
        return switch (place) {
            case Place.Outside _ -> of("outside");
            case Place.Stock _ -> of("stock");
            case Place.At(String id) -> unitOperation(id);
        };
    }

    String unitOperation(String id) {
        return plant.flowsheet().getUnitOperation(id).name();
    }

    String unit(Stream stream) {
        return material(stream).unit().symbol().replace("m3", "m³");
    }

    String currency() {
        return plant.facts().currency();
    }

    String money(double amount) {
        return Money.text(texts, amount, currency());
    }

    /** A number, small ones with enough digits to be seen. */
    String number(double value) {
        double size = Math.abs(value);
        if (size == 0 || size >= 0.1) {
            return texts.number(value);
        }
        int decimals = 3 - (int) Math.floor(Math.log10(size));
        return decimals > 9 ? String.valueOf(value) : texts.number(value, decimals);
    }

    /** A value and its standard uncertainty to two digits of it, with their unit. */
    String estimate(@Nullable Estimate estimate, String unit) {
        if (estimate == null) {
            return NONE;
        }
        double u = estimate.standardUncertainty();
        if (u == 0) {
            return number(estimate.value()) + " " + unit;
        }
        int decimals = Math.clamp(1 - (int) Math.floor(Math.log10(u)), 0, 9);
        return texts.number(estimate.value(), decimals)
                + " ± "
                + texts.number(u, decimals)
                + " "
                + unit;
    }

    /** Money and its uncertainty at the scale of the money. */
    String money(Estimate estimate) {
        double size = Math.abs(estimate.value());
        double scale = size >= 1e9 ? 1e9 : size >= 1e6 ? 1e6 : 1;
        var number = estimate(estimate.times(1 / scale), "").strip();
        return scale == 1
                ? number + " " + currency()
                : texts.of(scale == 1e9 ? "shell.billion" : "shell.million", number, currency());
    }

    /** How a period becomes a year. */
    String periods() {
        var facts = plant.facts();
        return facts.hoursInPeriod() != null && facts.hoursPerYear() != null
                ? of(
                        "periods-hours",
                        texts.number(facts.hoursPerYear()),
                        texts.number(facts.hoursInPeriod()))
                : of("periods-days", facts.period().days());
    }

    /** Adds what stood in for values that a row leaves open. */
    void defaults(Why.Making why, String sheet, String id) {
        var words = new DefaultWords(Language.of(texts.locale()), name -> name);
        plant.defaults().stream()
                .filter(d -> d.sheet().equals(sheet) && d.ids().contains(id))
                .forEach(d -> why.remark(of("default", d.field(), words.value(d), words.why(d))));
    }
}
