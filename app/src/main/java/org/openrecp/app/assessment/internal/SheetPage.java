// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.internal.Findings.Finding;
import org.openrecp.app.assessment.internal.sheet.StoredRow;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.Field;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.SheetKind;

/**
 * A sheet as a table to type in.
 *
 * @param tabs all sheets, each with its count of rows and of problems
 * @param references ids that fields may name, by sheet
 * @param fixedRows whether rows are neither added nor deleted: the facts of the plant
 */
public record SheetPage(
        AssessmentView assessment,
        String sheet,
        String name,
        String description,
        List<Tab> tabs,
        List<Column> columns,
        List<Line> lines,
        Map<String, List<Reference>> references,
        List<Finding> problems,
        List<Finding> notices,
        boolean fixedRows) {

    public record Tab(String key, String name, int rows, int problems) {}

    /**
     * A column of the sheet.
     *
     * @param choices one of which stands there; empty: anything
     * @param refersTo sheet whose ids it names; empty: none
     */
    public record Column(
            String key,
            String name,
            String unit,
            String description,
            boolean required,
            boolean numeric,
            List<Choice> choices,
            String refersTo) {
        /** Id of the list of suggestions; null: there is none. */
        public @Nullable String list() {
            return refersTo.isEmpty() ? null : "ids-" + (isPlace() ? ENDS : refersTo);
        }

        /** Whether it is the end of a stream. */
        private boolean isPlace() {
            return key.equals("from") || key.equals("to");
        }
    }

    private static final String ENDS = "ends";

    public record Choice(String value, String name) {}

    public record Reference(String id, String name) {}

    public record Line(UUID id, double position, String label, List<Cell> cells) {}

    /**
     * A cell of the sheet.
     *
     * @param column what its row says of it: for a fact of the plant that of the fact
     * @param seen ids of the changes it stands on
     * @param problem empty: none
     */
    public record Cell(
            Column column,
            String value,
            String seen,
            boolean conflict,
            String problem,
            boolean readOnly) {
        /** What to say of the cell when it is pointed at. */
        public String hint() {
            return problem.isEmpty() ? column.description() : problem;
        }

        /** Whether the cell is wrong, for {@code aria-invalid}. */
        public @Nullable String invalid() {
            return problem.isEmpty() ? null : "true";
        }
    }

    public static SheetPage of(
            AssessmentView assessment,
            String sheet,
            List<StoredRow> rows,
            Findings findings,
            Locale locale) {
        var language = EditRequests.language(locale);
        var kind = SheetKind.get(sheet);
        boolean plant = sheet.equals("plant");
        var keys = new ArrayList<>(kind.fields().stream().map(Field::key).toList());
        keys.addAll(StoredRow.plant(rows).otherColumns(sheet));
        var columns =
                keys.stream()
                        .map(key ->
                                column(
                                        kind.fieldOf(key, new PlantRows.Row("", Map.of())),
                                        key,
                                        language))
                        .toList();
        var problems = findings.problems(locale);
        var lines =
                rows.stream()
                        .filter(r -> r.sheet().equals(sheet))
                        .map(r -> line(r, kind, columns, problems, language, plant))
                        .toList();
        return new SheetPage(
                assessment,
                sheet,
                kind.name(language),
                kind.description(language),
                tabs(rows, problems, language),
                columns,
                lines,
                references(rows, sheet, language),
                problems,
                findings.notices(locale),
                plant);
    }

    private static Column column(Field field, String key, Language language) {
        return new Column(
                key,
                field.name(language),
                field.unit().equals("Cel") ? "°C" : field.unit(),
                field.description(language),
                field.required(),
                field.type().isNumeric(),
                field.type() == Field.Type.CHOICE ? choices(field, language) : List.of(),
                field.refersTo().orElse(""));
    }

    private static List<Choice> choices(Field field, Language language) {
        return field.choices().stream()
                .map(c -> new Choice(c.in(language), c.in(language)))
                .toList();
    }

    private static Line line(
            StoredRow row,
            SheetKind kind,
            List<Column> columns,
            List<Finding> problems,
            Language language,
            boolean plant) {
        var shown = new HashMap<>(EditRequests.shown(row, language));
        if (plant) {
            shown.computeIfPresent("name", (_, name) -> SheetKind.factName(name, language));
        }
        var plantRow = new PlantRows.Row(row.id().toString(), row.fields());
        var cells = new ArrayList<Cell>();
        for (var column : columns) {
            boolean factName = plant && column.key().equals("name");
            var own =
                    plant && column.key().equals("value")
                            ? column(kind.fieldOf("value", plantRow), "value", language)
                            : column;
            cells.add(
                    new Cell(
                            own,
                            shown.getOrDefault(column.key(), ""),
                            row.heads(column.key()).stream()
                                    .map(UUID::toString)
                                    .collect(Collectors.joining(" ")),
                            row.isInConflict(column.key()),
                            problem(problems, row, column.key()),
                            factName));
        }
        return new Line(
                row.id(),
                row.position() == null ? 0 : row.position(),
                shown.getOrDefault("id", shown.getOrDefault("name", "")),
                cells);
    }

    private static String problem(List<Finding> problems, StoredRow row, String field) {
        return problems.stream()
                .filter(p -> row.id().toString().equals(p.row()) && field.equals(p.field()))
                .map(Finding::text)
                .collect(Collectors.joining(" "));
    }

    private static List<Tab> tabs(List<StoredRow> rows, List<Finding> problems, Language language) {
        return SheetKind.ALL.stream()
                .map(k ->
                        new Tab(
                                k.key(),
                                k.name(language),
                                (int) rows.stream().filter(r -> r.sheet().equals(k.key())).count(),
                                (int) problems.stream().filter(p -> p.isOf(k.key())).count()))
                .toList();
    }

    /** Ids by sheet; of the sheet Streams also what its ends can be: unit operations, the stock. */
    private static Map<String, List<Reference>> references(
            List<StoredRow> rows, String sheet, Language language) {
        var references = references(rows);
        if (sheet.equals("streams")) {
            var ends = new ArrayList<>(references.getOrDefault("processes", List.of()));
            SheetKind.get(sheet)
                    .getField("from")
                    .choices()
                    .forEach(c -> ends.add(new Reference(c.in(language), "")));
            references.put(ENDS, ends);
        }
        return references;
    }

    private static Map<String, List<Reference>> references(List<StoredRow> rows) {
        return rows.stream()
                .filter(r -> r.fields().containsKey("id"))
                .collect(
                        Collectors.groupingBy(
                                StoredRow::sheet,
                                TreeMap::new,
                                Collectors.mapping(
                                        r ->
                                                new Reference(
                                                        r.fields().getOrDefault("id", ""),
                                                        r.fields()
                                                                .getOrDefault(
                                                                        "name",
                                                                        r.fields()
                                                                                .getOrDefault(
                                                                                        "title",
                                                                                        ""))),
                                        Collectors.toList())));
    }
}
