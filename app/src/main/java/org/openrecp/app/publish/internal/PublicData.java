// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.publish.internal.FigureContent.Shown;
import org.openrecp.app.publish.internal.FigureSpec.By;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Indicators;
import org.openrecp.app.shell.Access;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** The same figures for programs: CSV, JSON, and a dictionary of what the columns mean. */
@Controller
@Access(open = true)
class PublicData {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Figures figures;
    private final Indicators indicators;
    private final JsonMapper json;

    PublicData(Figures figures, Indicators indicators, JsonMapper json) {
        this.figures = figures;
        this.indicators = indicators;
        this.json = json;
    }

    /** What there is, and what every field means. */
    @GetMapping("/public/data.json")
    ResponseEntity<String> catalogue() {
        var catalogue = new LinkedHashMap<String, Object>();
        catalogue.put("figures", figures.list().stream().map(this::head).toList());
        catalogue.put("dictionary", DICTIONARY);
        return body(catalogue);
    }

    @GetMapping("/public/data/{id}.json")
    ResponseEntity<String> asJson(@PathVariable String id) {
        return find(id).map(
                        figure -> {
                            var all = new LinkedHashMap<>(head(figure));
                            all.put("cells", cells(figure));
                            return body(all);
                        })
                .orElseGet(PublicData::nothing);
    }

    @GetMapping("/public/data/{id}.csv")
    ResponseEntity<String> asCsv(@PathVariable String id) {
        return find(id).map(figure -> ResponseEntity.ok().contentType(CSV).body(csv(figure)))
                .orElseGet(PublicData::nothing);
    }

    private Optional<Figure> find(String id) {
        try {
            return figures.find(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Map<String, @Nullable Object> head(Figure figure) {
        var head = new LinkedHashMap<String, @Nullable Object>();
        head.put("id", figure.id());
        head.put("publisher", figure.centreName());
        head.put("title_en", figure.titleEn());
        head.put("title_vi", figure.titleVi());
        head.put("indicator", figure.indicator());
        head.put("definition_version", figure.version());
        head.put(
                "definition",
                indicators.find(figure.indicator()).map(Indicator::formula).orElse(null));
        head.put("basis", figure.basis());
        head.put("unit", figure.unit());
        head.put("rows", figure.rows().code());
        By columns = figure.columns();
        head.put("columns", columns == null ? null : columns.code());
        head.put("from_year", figure.fromYear());
        head.put("until_year", figure.untilYear());
        head.put("published", figure.publishedAt().toString());
        return head;
    }

    /** A cell for programs: status is published, suppressed or empty. */
    record DataCell(String row, String column, @Nullable Double value, String status) {}

    private static List<DataCell> cells(Figure figure) {
        FigureContent content = figure.content();
        var cells = new ArrayList<DataCell>();
        for (int row = 0; row < content.rows().size(); row++) {
            for (int column = 0; column < content.columns().size(); column++) {
                Shown shown = content.at(row, column);
                cells.add(
                        new DataCell(
                                content.rows().get(row),
                                content.columns().get(column),
                                shown.value(),
                                shown.hidden()
                                        ? "suppressed"
                                        : shown.value() == null ? "empty" : "published"));
            }
        }
        return cells;
    }

    private static String csv(Figure figure) {
        var lines = new ArrayList<String>();
        lines.add("row,column,value,unit,status,indicator,definition_version,basis,published");
        for (DataCell cell : cells(figure)) {
            Double value = cell.value();
            lines.add(
                    String.join(
                            ",",
                            quoted(cell.row()),
                            quoted(cell.column()),
                            value == null ? "" : plain(value),
                            quoted(figure.unit()),
                            cell.status(),
                            figure.indicator(),
                            String.valueOf(figure.version()),
                            figure.basis(),
                            figure.publishedAt().toString()));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String plain(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(15))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String quoted(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private ResponseEntity<String> body(Object value) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(value));
    }

    private static ResponseEntity<String> nothing() {
        return ResponseEntity.status(404)
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        "{\"status\":404,\"title\":\"There is no such figure, or it was withdrawn.\"}");
    }

    private static final Map<String, String> DICTIONARY =
            dictionary(
                    "id", "identifier of the table; stays the same",
                    "publisher", "the cleaner production centre that answers for the figures",
                    "title_en", "title in English",
                    "title_vi", "title in Vietnamese",
                    "indicator", "code of the indicator",
                    "definition_version", "version of the indicator's definition that was used",
                    "definition", "what the indicator is",
                    "basis",
                            "counted: companies, whatever the status of their records; claimed: somebody says so; implemented: carried out; verified: a second person has verified it",
                    "unit",
                            "unit of value; /year is per year; money in its own currency, not converted",
                    "rows",
                            "what rows are: place (province of Viet Nam since 1 July 2025), division (two digits of ISIC Rev. 4) or year",
                    "columns", "what columns are; null: one column",
                    "row", "code of the row; * is the total, ? is not attributable",
                    "column", "code of the column; * is the total, ? is not attributable",
                    "value", "the figure; empty where none is shown",
                    "status",
                            "published; suppressed: left out so that no company can be recognised; empty: no company",
                    "published", "moment of publication, UTC");

    private static Map<String, String> dictionary(String... fieldsAndMeanings) {
        var dictionary = new LinkedHashMap<String, String>();
        for (int k = 0; k < fieldsAndMeanings.length; k += 2) {
            dictionary.put(fieldsAndMeanings[k], fieldsAndMeanings[k + 1]);
        }
        return java.util.Collections.unmodifiableMap(dictionary);
    }
}
