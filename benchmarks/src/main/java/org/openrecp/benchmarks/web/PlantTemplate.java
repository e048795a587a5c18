// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.openrecp.benchmarks.GeneratedFactory;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.RowsResult;

/**
 * A plant of which the centre has many assessments.
 *
 * @param title of the assessments, before their year
 * @param weight how often it occurs beside the others
 */
record PlantTemplate(String title, PlantRows rows, int weight) {
    private static final List<String> STATUSES =
            List.of("study", "selected", "implemented", "study", "rejected", "idea");

    /** Bills alone, workshops, plants of the examples, and a few large ones. */
    static List<PlantTemplate> list(Path examples) {
        var quick = read(examples.resolve("brewery-quick/plant.xlsx"));
        var templates = new ArrayList<PlantTemplate>();
        for (double size : new double[] {0.2, 0.5, 1, 1.5, 2, 3}) {
            templates.add(new PlantTemplate("Đánh giá nhanh", scaled(quick, size), 6));
        }
        for (int steps : new int[] {3, 3, 4, 4, 5, 6}) {
            templates.add(new PlantTemplate("Xưởng sản xuất", factory(steps, templates.size()), 6));
        }
        for (var example : List.of("dyeing", "frozen-fish", "zinc-plating")) {
            var rows = read(examples.resolve(example + "/plant.xlsx"));
            templates.add(new PlantTemplate("Đánh giá chi tiết", rows, 6));
        }
        templates.add(
                new PlantTemplate("Nhà máy giấy", read(examples.resolve("paper/plant.xlsx")), 4));
        for (int steps : new int[] {8, 10, 12, 16, 24, 46}) {
            templates.add(new PlantTemplate("Nhà máy", factory(steps, templates.size()), 1));
        }
        return templates;
    }

    /** What was computed last is kept by most. */
    static boolean isComputed(int number) {
        return number % 6 != 5;
    }

    static boolean isFrozen(int number) {
        return number % 4 == 2;
    }

    private static PlantRows factory(int steps, long seed) {
        var plant = GeneratedFactory.of(steps, Math.min(20, steps / 2), seed);
        return changed(
                PlantRows.of(plant, Language.VI),
                "options",
                row -> with(row, "status", STATUSES.get(number(row) % STATUSES.size())));
    }

    /** The number at the end of an option's id. */
    private static int number(PlantRows.Row row) {
        return Integer.parseInt(row.fields().getOrDefault("id", "O0").substring(1));
    }

    private static PlantRows scaled(PlantRows plant, double size) {
        return changed(
                plant,
                "monthly",
                row -> {
                    var fields = new LinkedHashMap<String, String>();
                    row.fields()
                            .forEach((field, text) ->
                                    fields.put(
                                            field,
                                            field.equals("month") ? text : times(text, size)));
                    return new PlantRows.Row(row.id(), fields);
                });
    }

    private static String times(String number, double size) {
        return String.format(Locale.ROOT, "%.2f", Double.parseDouble(number) * size);
    }

    private static PlantRows.Row with(PlantRows.Row row, String field, String text) {
        var fields = new LinkedHashMap<>(row.fields());
        fields.putAll(Map.of(field, text));
        return new PlantRows.Row(row.id(), fields);
    }

    private static PlantRows changed(
            PlantRows plant, String sheet, UnaryOperator<PlantRows.Row> change) {
        return new PlantRows(
                plant.sheets().stream()
                        .map(s ->
                                s.key().equals(sheet)
                                        ? new PlantRows.Sheet(
                                                sheet, s.rows().stream().map(change).toList())
                                        : s)
                        .toList());
    }

    private static PlantRows read(Path workbook) {
        return switch (PlantWorkbook.rows(workbook)) {
            case RowsResult.Rows(var rows, _) -> rows;
            case RowsResult.Rejected(var problems, _) ->
                    throw new IllegalStateException(workbook + ": " + problems);
        };
    }

    /** Each number of a template as often as its weight says. */
    static int[] urn(List<PlantTemplate> templates) {
        return IntStream.range(0, templates.size())
                .flatMap(i -> IntStream.generate(() -> i).limit(templates.get(i).weight()))
                .toArray();
    }
}
