// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.formats.text.Language;

/**
 * A plant as the rows of its sheets: what was typed, right or wrong, complete or not. Numbers have
 * a decimal point, dates are ISO 8601, choices are codes; {@link Field#entered} makes such text of
 * what a person types.
 *
 * <p>The rows of the sheet {@code plant} are facts with the fields {@code name}, {@code value},
 * {@code unit} and {@code note}; the name is the key of one of {@link SheetKind#FACTS}, for a rate
 * {@code exchange_rate USD}.
 *
 * @param sheets all of them in the workbook's order; one that was not given is empty
 */
public record PlantRows(List<Sheet> sheets) {

    /**
     * The rows of a sheet, in their order.
     *
     * @param key of a {@link SheetKind}
     */
    public record Sheet(String key, List<Row> rows) {
        public Sheet {
            SheetKind.get(key);
            rows = List.copyOf(rows);
            var ids = new HashSet<String>();
            for (var row : rows) {
                if (!ids.add(row.id())) {
                    throw new IllegalArgumentException(
                            "Row %s stands twice in %s. Give each its own id."
                                    .formatted(row.id(), key));
                }
            }
        }
    }

    /**
     * A row of a sheet.
     *
     * @param id names the row and nothing else: it is none of the plant's own ids
     * @param fields text by key of the field, in the order given; a column that is no field, as
     *     those of the sheet {@code monthly} for each material, goes by its header. Blank text is
     *     left out
     */
    public record Row(String id, Map<String, String> fields) {
        public Row {
            var held = new LinkedHashMap<String, String>();
            fields.forEach((key, text) -> {
                if (key.isBlank()) {
                    throw new IllegalArgumentException(
                            "A column of row %s has no name. Give it one.".formatted(id));
                }
                if (!text.isBlank()) {
                    held.put(key, text);
                }
            });
            fields = Collections.unmodifiableMap(held);
        }
    }

    public PlantRows {
        var byKey = new HashMap<String, Sheet>();
        for (var sheet : sheets) {
            if (byKey.put(sheet.key(), sheet) != null) {
                throw new IllegalArgumentException(
                        "The sheet %s stands twice. Put its rows together.".formatted(sheet.key()));
            }
        }
        sheets =
                SheetKind.ALL.stream()
                        .map(k -> byKey.getOrDefault(k.key(), new Sheet(k.key(), List.of())))
                        .toList();
    }

    /** A plant of which nothing is known yet. */
    public static PlantRows empty() {
        return new PlantRows(List.of());
    }

    /**
     * The rows that read as a plant; they are counted from 1 in each sheet.
     *
     * @param language of the headers of costs in the sheet {@code monthly}
     */
    public static PlantRows of(PlantData plant, Language language) {
        return CellTexts.rows(PlantSheets.of(plant, language));
    }

    /** The rows of a sheet. */
    public List<Row> rows(String key) {
        return sheets.get(SheetKind.ALL.indexOf(SheetKind.get(key))).rows();
    }

    /**
     * What the ends of streams mean, blank ones too, as the reader understands them: the id of a
     * row of the sheet {@code processes} where there is one, else as it was typed.
     */
    public Function<String, Place> places() {
        var processes = new Ids();
        rows("processes").forEach(r -> processes.add(r.fields().getOrDefault("id", "")));
        return text ->
                text.isBlank() ? Place.OUTSIDE : FlowsheetReading.place(text.strip(), processes);
    }

    /** Headers of the columns of a sheet that are no fields, as the rows have them. */
    public List<String> otherColumns(String key) {
        var kind = SheetKind.get(key);
        var others = new ArrayList<String>();
        for (var row : rows(key)) {
            row.fields().keySet().stream()
                    .filter(k -> !kind.hasField(k) && !others.contains(k))
                    .forEach(others::add);
        }
        return others;
    }
}
