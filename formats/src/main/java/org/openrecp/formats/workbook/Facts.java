// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.problem.Subject;

/** The facts of the sheet Plant, by name. */
final class Facts {
    private final Map<String, Entry> byKey = new HashMap<>();
    private final List<Rate> rates = new ArrayList<>();
    private final Location sheet;

    /**
     * A row such as {@code exchange rate USD}.
     *
     * @param currency ISO 4217 code
     */
    record Rate(String currency, Spot spot, String note) {}

    private Facts(Location sheet) {
        this.sheet = sheet;
    }

    static Facts of(List<Entry> entries, Location sheet, Findings findings) {
        var facts = new Facts(sheet);
        entries.forEach(e -> facts.add(e, findings));
        return facts;
    }

    /** The value of a fact; where its row is missing, an empty one at the sheet. */
    Spot spot(String key) {
        return spot(SheetKind.getFact(key), byKey.get(key));
    }

    /** Where the unit of a fact is or belongs. */
    Location unitPlace(String key) {
        var entry = byKey.get(key);
        return entry == null ? sheet.ofFact(key) : entry.at("unit");
    }

    List<Rate> rates() {
        return rates;
    }

    Location placeOf(Field fact) {
        var entry = byKey.get(fact.key());
        return entry == null ? sheet.ofFact(fact.key()) : entry.at("value");
    }

    /** The value cells that begin with a number. */
    List<CellValue> numericValues() {
        var values = new ArrayList<CellValue>();
        byKey.forEach((key, entry) -> {
            if (SheetKind.getFact(key).type().isNumeric()) {
                values.add(entry.value("value"));
            }
        });
        rates.forEach(r -> values.add(r.spot().value()));
        return values;
    }

    private Spot spot(Field field, @Nullable Entry entry) {
        return new Spot(
                field,
                entry == null ? new CellValue.Empty() : entry.value("value"),
                entry == null ? sheet.ofFact(field.key()) : entry.at("value"),
                Subject.of(SheetKind.PLANT.nameEn(), null, field.nameEn()),
                entry == null ? "" : entry.value("unit").shown());
    }

    private void add(Entry entry, Findings findings) {
        var name = entry.value("name").shown();
        if (name.isEmpty()) {
            if (!entry.value("value").isEmpty()) {
                findings.ofFile("workbook.missing-value.name", entry.at("name"), null);
            }
            return;
        }
        FactName.find(name)
                .ifPresentOrElse(
                        fact -> add(fact, name, entry, findings),
                        () -> unknown(name, entry, findings));
    }

    private void add(FactName fact, String name, Entry entry, Findings findings) {
        if (!fact.isRate()) {
            if (byKey.putIfAbsent(fact.fact().key(), entry) != null) {
                twice(entry.at("name"), name, findings);
            }
        } else if (!fact.currency().isEmpty()) {
            var spot = spot(fact.fact(), entry);
            addRate(new Rate(fact.currency(), spot, entry.value("note").shown()), findings);
        } else if (!entry.value("value").isEmpty()) {
            findings.ofFile("workbook.no-currency", entry.at("name"), name);
        }
    }

    private void addRate(Rate rate, Findings findings) {
        if (rates.stream().anyMatch(r -> r.currency().equals(rate.currency()))) {
            twice(rate.spot().place(), rate.currency(), findings);
        } else if (!rate.spot().isEmpty()) {
            rates.add(rate);
        }
    }

    private static void unknown(String name, Entry entry, Findings findings) {
        var known =
                SheetKind.FACTS.stream().flatMap(f -> Stream.of(f.nameEn(), f.nameVi())).toList();
        Names.findNearest(name, known)
                .ifPresentOrElse(
                        meant ->
                                findings.notice(
                                        entry.at("name"),
                                        "workbook.note-unknown-fact.near",
                                        name,
                                        meant),
                        () ->
                                findings.notice(
                                        entry.at("name"), "workbook.note-unknown-fact", name));
    }

    private static void twice(Location place, String name, Findings findings) {
        findings.ofFile("workbook.duplicate-fact", place, name);
    }
}
