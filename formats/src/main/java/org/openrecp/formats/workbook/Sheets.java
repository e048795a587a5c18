// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openrecp.formats.text.Language;

/** The sheets of a plant, found in the tables of a file by their names and headers. */
final class Sheets {
    /** Sheets that a template has for people to read. */
    private static final Set<String> FOR_PEOPLE =
            Set.of(
                    Names.fold(Template.README_EN),
                    Names.fold(Template.README_VI),
                    Names.fold(Template.LISTS));

    private final Map<SheetKind, Sheet> sheets = new LinkedHashMap<>();
    private final Findings findings;

    /**
     * A sheet that was found.
     *
     * @param others headers of columns that are no field, by column
     */
    record Sheet(
            SheetKind kind,
            Table table,
            Map<String, Integer> columns,
            Map<Integer, String> others,
            List<Entry> entries) {}

    private Sheets(Findings findings) {
        this.findings = findings;
    }

    /**
     * @param file for problems with the file as a whole
     */
    static Sheets find(String file, List<Table> tables, Findings findings) {
        var sheets = new Sheets(findings);
        var unknown = new ArrayList<Table>();
        for (var table : tables) {
            SheetKind.find(table.name())
                    .ifPresentOrElse(kind -> sheets.add(kind, table), () -> unknown.add(table));
        }
        sheets.missing(file, unknown);
        return sheets;
    }

    /** One sheet alone; all others are passed over. */
    static Sheets only(SheetKind kind, String file, List<Table> tables, Findings findings) {
        var sheets = new Sheets(findings);
        tables.stream()
                .filter(t -> SheetKind.find(t.name()).filter(kind::equals).isPresent())
                .forEach(t -> sheets.add(kind, t));
        if (!sheets.has(kind)) {
            findings.ofFile(
                    "workbook.missing-sheet.alone",
                    new Location(file, kind.nameEn(), null),
                    null,
                    new FieldWords.SheetName(kind));
        }
        return sheets;
    }

    boolean has(SheetKind kind) {
        return sheets.containsKey(kind);
    }

    List<Entry> entries(SheetKind kind) {
        var sheet = sheets.get(kind);
        return sheet == null ? List.of() : sheet.entries();
    }

    Map<Integer, String> otherColumns(SheetKind kind) {
        var sheet = sheets.get(kind);
        return sheet == null ? Map.of() : sheet.others();
    }

    List<Sheet> all() {
        return List.copyOf(sheets.values());
    }

    /** Where a sheet is or would be. */
    Location placeOf(SheetKind kind, String file) {
        var sheet = sheets.get(kind);
        return sheet == null ? new Location(file, kind.nameEn(), null) : sheet.table().whole();
    }

    /** The language that most sheets are named in. */
    Language language() {
        long vietnamese =
                sheets.values().stream()
                        .filter(s ->
                                Names.fold(s.table().name()).equals(Names.fold(s.kind().nameVi())))
                        .count();
        return 2 * vietnamese > sheets.size() ? Language.VI : Language.EN;
    }

    private void add(SheetKind kind, Table table) {
        var earlier = sheets.get(kind);
        if (earlier != null) {
            findings.ofFile(
                    "workbook.duplicate-sheet",
                    table.whole(),
                    table.name(),
                    earlier.table().name());
            return;
        }
        sheets.put(kind, sheet(kind, table));
    }

    private void missing(String file, List<Table> unknown) {
        for (var table : unknown) {
            if (!FOR_PEOPLE.contains(Names.fold(table.name()))) {
                findings.notice(table.whole(), "workbook.note-foreign-sheet");
            }
        }
        for (var kind : SheetKind.ALL) {
            if (kind.required() && !sheets.containsKey(kind)) {
                var nearest =
                        Names.findNearest(
                                kind.nameEn(), unknown.stream().map(Table::name).toList());
                findings.ofFile(
                        nearest.isPresent()
                                ? "workbook.missing-sheet.near"
                                : "workbook.missing-sheet",
                        new Location(file, kind.nameEn(), null),
                        nearest.orElse(null),
                        new FieldWords.SheetName(kind));
            }
        }
    }

    private Sheet sheet(SheetKind kind, Table table) {
        var columns = new HashMap<String, Integer>();
        var others = new LinkedHashMap<Integer, String>();
        if (table.lines().isEmpty()) {
            if (kind.required()) {
                findings.ofFile("workbook.missing-column.all", table.whole(), null);
            }
            return new Sheet(kind, table, columns, others, List.of());
        }
        var header = table.lines().getFirst();
        header.cells().keySet().stream()
                .sorted()
                .forEach(column -> column(kind, table, header, column, columns, others));
        missingColumns(kind, table, header, columns);
        var entries = new ArrayList<Entry>();
        for (var line : table.lines().subList(1, table.lines().size())) {
            if (holdsAnything(line, columns, others)) {
                var id = line.id() == null ? String.valueOf(entries.size() + 1) : line.id();
                entries.add(new Entry(kind, table, line, columns, id));
            }
        }
        return new Sheet(kind, table, columns, others, entries);
    }

    private static boolean holdsAnything(
            Table.Line line, Map<String, Integer> columns, Map<Integer, String> others) {
        return line.cells().keySet().stream()
                .anyMatch(c -> columns.containsValue(c) || others.containsKey(c));
    }

    private void column(
            SheetKind kind,
            Table table,
            Table.Line header,
            int column,
            Map<String, Integer> columns,
            Map<Integer, String> others) {
        var name = header.cell(column).shown();
        var field = kind.findField(name);
        var key = field.map(Field::key).orElse(name);
        var place = table.at(header.number(), column, new RowPlace(kind.key(), null, key));
        boolean twice =
                field.isPresent()
                        ? columns.putIfAbsent(key, column) != null
                        : others.containsValue(name);
        if (twice) {
            findings.ofFile("workbook.duplicate-column", place, name);
        } else if (field.isEmpty()) {
            others.put(column, name);
            if (!kind.equals(SheetKind.MONTHLY)) {
                unknownColumn(kind, place, name);
            }
        }
    }

    private void unknownColumn(SheetKind kind, Location place, String name) {
        var known = kind.fields().stream().flatMap(f -> Stream.of(f.nameEn(), f.nameVi())).toList();
        Names.findNearest(name, known)
                .ifPresentOrElse(
                        meant ->
                                findings.notice(
                                        place, "workbook.note-unknown-column.near", name, meant),
                        () -> findings.notice(place, "workbook.note-unknown-column", name));
    }

    private void missingColumns(
            SheetKind kind, Table table, Table.Line header, Map<String, Integer> columns) {
        for (var field : kind.fields()) {
            if (field.required() && !columns.containsKey(field.key())) {
                findings.ofFile(
                        "workbook.missing-column",
                        new Location(table.file(), table.name(), String.valueOf(header.number())),
                        null,
                        new FieldWords.Name(field));
            }
        }
    }
}
