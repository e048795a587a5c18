// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * How a file is read, sheet by sheet.
 *
 * @param changed what to do with a row like one that was loaded before, with other values: {@code
 *     refuse} lists it as a conflict, {@code replace} takes the earlier one back, {@code both}
 *     loads it as another thing
 * @param convertTo currency into which every amount of money must be convertible by the table of
 *     yearly rates; empty: no conversion is asked for
 */
public record Mapping(List<SheetMapping> sheets, String changed, String convertTo) {
    static final List<String> CHANGED = List.of("refuse", "replace", "both");
    static final Mapping NONE = new Mapping(List.of(), "refuse", "");

    public Mapping {
        if (!CHANGED.contains(changed)) {
            throw new IllegalArgumentException(
                    "A changed row is to be %s. Say one of %s.".formatted(changed, CHANGED));
        }
        requireNonNull(convertTo, "currency");
        sheets = List.copyOf(sheets);
    }

    SheetMapping of(String sheet) {
        return sheets.stream()
                .filter(s -> s.sheet().equals(sheet))
                .findFirst()
                .orElseGet(() -> SheetMapping.none(sheet));
    }

    Mapping with(SheetMapping one) {
        var others =
                new ArrayList<>(
                        sheets.stream().filter(s -> !s.sheet().equals(one.sheet())).toList());
        others.add(one);
        return new Mapping(others, changed, convertTo);
    }

    Mapping with(String whenChanged, String convertedTo) {
        return new Mapping(sheets, whenChanged, convertedTo);
    }

    /** How many sheets are read. */
    public long read() {
        return sheets.stream().filter(s -> s.kind() != RowKind.NONE).count();
    }

    /**
     * The same for another file: a sheet takes the mapping of the one that bears its name, or else
     * of one that has the same headers.
     */
    Mapping fitted(Layout layout) {
        var fitted = new ArrayList<SheetMapping>();
        for (var sheet : layout.sheets()) {
            var own = sheets.stream().filter(s -> s.sheet().equals(sheet.name())).findFirst();
            own.or(() ->
                            sheets.stream()
                                    .filter(s -> s.kind() != RowKind.NONE && fits(s, sheet))
                                    .findFirst())
                    .ifPresent(s -> fitted.add(s.movedTo(sheet)));
        }
        return new Mapping(fitted, changed, convertTo);
    }

    /** Columns that are to be read, but which their sheet does not have. */
    List<Trouble> missing() {
        return sheets.stream()
                .filter(s -> s.kind() != RowKind.NONE)
                .flatMap(s ->
                        s.missing().stream()
                                .map(h ->
                                        new Trouble(
                                                s.sheet(),
                                                "",
                                                "column-missing",
                                                h,
                                                List.of(),
                                                false)))
                .toList();
    }

    private static boolean fits(SheetMapping mapping, Layout.Sheet sheet) {
        var headers = sheet.headers(mapping.header());
        return mapping.columns().stream()
                .filter(c -> !c.field().isEmpty())
                .allMatch(c -> headers.containsValue(c.header()));
    }
}
