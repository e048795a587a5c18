// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.Subject;

/** Finds the cell of a problem that the engine named by record, id and field. */
public final class PlaceIndex {
    private final String file;
    private final Sheets sheets;
    private final Facts facts;
    private final Map<SheetKind, Map<String, List<Entry>>> byName = new HashMap<>();

    PlaceIndex(String file, Sheets sheets, Facts facts) {
        this.file = file;
        this.sheets = sheets;
        this.facts = facts;
    }

    /** The engine's problem at the cell that it is about. */
    public CellProblem place(InputProblem problem) {
        var placed = placeInOrder(problem);
        return file.isEmpty() ? placed.withoutCell() : placed;
    }

    /** The same with a cell also where the rows are in no file, by which they are put in order. */
    CellProblem placeInOrder(InputProblem problem) {
        return new CellProblem(
                problem.code(),
                find(problem),
                problem.subject(),
                problem.found(),
                problem.sentence());
    }

    private Location find(InputProblem problem) {
        var subject = problem.subject();
        var kind = SheetKind.find(subject.record());
        if (kind.isEmpty()) {
            return new Location(file, null, null);
        }
        if (kind.get().equals(SheetKind.PLANT)) {
            return fact(subject);
        }
        var sheet = sheets.placeOf(kind.get(), file);
        var rows = rows(kind.get(), subject.id());
        return subject.id() == null || rows.isEmpty()
                ? sheet
                : cell(kind.get(), rows, subject, problem);
    }

    private Location fact(Subject subject) {
        var name = subject.field() == null ? subject.id() : subject.field();
        return SheetKind.FACTS.stream()
                .filter(f -> name != null && f.isNamed(Names.fold(name)))
                .map(facts::placeOf)
                .findFirst()
                .orElse(sheets.placeOf(SheetKind.PLANT, file));
    }

    /** The rows of an id, or of a row number. */
    private List<Entry> rows(SheetKind kind, @Nullable String id) {
        var index =
                byName.computeIfAbsent(
                        kind,
                        _ -> {
                            var entries = new HashMap<String, List<Entry>>();
                            for (var entry : sheets.entries(kind)) {
                                var name = entry.id().isEmpty() ? entry.row() : entry.id();
                                entries.computeIfAbsent(name, _ -> new ArrayList<>()).add(entry);
                            }
                            return entries;
                        });
        return id == null ? List.of() : index.getOrDefault(id, List.of());
    }

    private static Location cell(
            SheetKind kind, List<Entry> rows, Subject subject, InputProblem problem) {
        var field =
                subject.field() == null
                        ? kind.fields().getFirst()
                        : kind.findField(subject.field()).orElse(kind.fields().getFirst());
        return row(rows, field, problem).at(field.key());
    }

    /** Of several rows the last that holds what was found; the second of two that are alike. */
    private static Entry row(List<Entry> rows, Field field, InputProblem problem) {
        var found = problem.found();
        return rows.reversed().stream()
                .filter(e -> e.value(field.key()).shown().equals(found))
                .findFirst()
                .orElse(rows.getFirst());
    }
}
