// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.reported.Ambiguity;
import org.openrecp.app.reported.Prose;
import org.openrecp.app.reported.Qualifier;
import org.openrecp.app.reported.ReportedAmount;
import org.openrecp.app.reported.ReportedFigure;
import org.openrecp.app.reported.ReportedFigure.Quote;
import org.openrecp.app.reported.ReportedFigure.Source;
import org.openrecp.engine.table.CsvTable;

/** The tables of figures published on the Viet Nam centre and on the national strategy. */
final class PublishedFigures {
    private PublishedFigures() {}

    static List<ReportedFigure> of(UUID centre) {
        var amounts =
                CsvTable.read(PublishedFigures.class, "published-amounts.csv").rows().stream()
                        .collect(
                                groupingBy(
                                        row -> row.get("ref"),
                                        mapping(PublishedFigures::amount, toList())));
        return CsvTable.read(PublishedFigures.class, "published-figures.csv").rows().stream()
                .map(row -> figure(centre, row, amounts.getOrDefault(row.get("ref"), List.of())))
                .toList();
    }

    private static ReportedFigure figure(
            UUID centre, CsvTable.Row row, List<ReportedAmount> amounts) {
        var ref = row.get("ref");
        return new ReportedFigure(
                id(centre, ref),
                1,
                centre,
                ref,
                prose(row, "title"),
                prose(row, "scope"),
                row.get("as_of"),
                new Source(row.get("document"), row.get("document_date"), ""),
                Ambiguity.of(row.get("ambiguity")),
                amounts,
                prose(row, "reading"),
                Quote.NONE,
                null);
    }

    private static ReportedAmount amount(CsvTable.Row row) {
        return new ReportedAmount(
                prose(row, "part"),
                row.get("printed"),
                Qualifier.of(row.get("qualifier")),
                number(row, "low"),
                number(row, "high"),
                row.get("unit"),
                row.get("reading"),
                row.get("indicator"));
    }

    private static @Nullable BigDecimal number(CsvTable.Row row, String column) {
        return row.find(column).map(BigDecimal::new).orElse(null);
    }

    private static Prose prose(CsvTable.Row row, String column) {
        return new Prose(row.get(column + "_en"), row.get(column + "_vi"));
    }

    /** The same for the same centre, so that they are added once. */
    private static UUID id(UUID centre, String ref) {
        return UUID.nameUUIDFromBytes(
                ("published " + centre + " " + ref).getBytes(StandardCharsets.UTF_8));
    }
}
