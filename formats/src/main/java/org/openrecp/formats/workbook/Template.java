// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.text.WholeFile;

/** Writes workbooks to fill in: empty, or with an example in them. */
public final class Template {
    static final String README_EN = "Read me";
    static final String README_VI = "Hướng dẫn";
    static final String LISTS = "Lists";

    private Template() {}

    /** Writes an empty workbook. */
    public static void write(Path target, Language language) throws IOException {
        var sheets =
                SheetKind.ALL.stream()
                        .map(kind ->
                                SheetContent.of(
                                        kind,
                                        kind.equals(SheetKind.PLANT)
                                                ? emptyFacts(language)
                                                : List.of()))
                        .toList();
        WholeFile.write(target, out -> WorkbookWriting.write(out, language, sheets));
    }

    /**
     * Writes a workbook that holds what another one or a folder of CSV files holds, in the language
     * asked for: headers and choices are translated, what people wrote is not.
     *
     * @throws InvalidInput when the example is no plant
     */
    public static void write(Path target, Language language, Path example) throws IOException {
        switch (PlantWorkbook.rows(example)) {
            case RowsResult.Rows(var rows, _) -> PlantWorkbook.write(target, language, rows);
            case RowsResult.Rejected(var problems, _) -> throw new InvalidInput(problems);
        }
    }

    private static List<Map<String, CellValue>> emptyFacts(Language language) {
        var rows = new ArrayList<Map<String, CellValue>>();
        for (var fact : SheetKind.FACTS) {
            var isRate = fact.key().equals("exchange_rate");
            rows.add(
                    new SheetContent.Row()
                            .text("name", isRate ? fact.key() + " USD" : fact.key())
                            .text("unit", unit(fact, language))
                            .cells());
        }
        return rows;
    }

    /** The unit to begin with; that of the output is the user's to choose. */
    private static String unit(Field fact, Language language) {
        return switch (fact.key()) {
            case "output" -> language.choose("t", "tấn");
            case "discount_rate", "inflation" -> "%";
            default -> fact.unit();
        };
    }
}
