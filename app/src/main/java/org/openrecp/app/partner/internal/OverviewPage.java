// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.partner.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.disclosure.ResultTables;
import org.openrecp.app.disclosure.ResultTables.Family;
import org.openrecp.app.partner.internal.SafeCut.Shown;
import org.openrecp.app.partner.internal.SafeCut.Status;
import org.openrecp.app.place.Place;
import org.openrecp.app.place.ProvinceShapes;
import org.openrecp.app.result.Cut.By;
import org.openrecp.app.result.Cut.Provinces;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.shell.Texts;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What those outside the centre see.
 *
 * @param own whether the reader is of the centre and takes a table out
 * @param extents what may be seen; none: nobody has said what
 * @param lines what there is, in total
 * @param withheld savings of which nothing is shown, be there any or not
 * @param family the one that the table shows; null: none
 * @param cut null: nothing
 */
public record OverviewPage(
        String centre,
        boolean own,
        List<Choice> extents,
        Choice extent,
        List<Line> lines,
        List<Indicator> withheld,
        @Nullable Family family,
        By rows,
        @Nullable By columns,
        List<By> rowChoices,
        List<By> columnChoices,
        @Nullable SafeCut cut,
        List<Place> provinces,
        Labels labels) {
    private static final int SHADES = 5;

    /** A code as it stands in addresses, and how it is called. */
    public record Choice(String code, String label) {}

    /**
     * An indicator in one currency, or in none.
     *
     * @param figures status (empty: a count of companies) → family and its total
     */
    public record Line(Indicator indicator, String unit, Map<String, Figure> figures) {}

    /** The total of a family in the extent. */
    public record Figure(Family family, SafeCut.Shown total) {
        public String text(Texts texts) {
            return shown(total, texts);
        }
    }

    /** A province on the map. */
    public record Shape(String path, String shade, String text) {}

    public boolean isAbout(Family other) {
        return family != null && family.name().equals(other.name());
    }

    public String label(By by, String code) {
        return labels.of(by, code);
    }

    /** A figure, the mark of what is left out, or a dash. */
    public String cell(String row, String column, Texts texts) {
        return cut == null ? "–" : shown(cut.at(row, column), texts);
    }

    private static String shown(Shown shown, Texts texts) {
        return switch (shown.status()) {
            case PUBLISHED -> texts.figure(shown.value());
            case SUPPRESSED -> "×";
            case EMPTY -> "–";
        };
    }

    /** Length of a bar of the total column, 0 to 100. */
    public int bar(String row) {
        double largest = cut == null ? 0 : cut.largest();
        double value = cut == null ? 0 : cut.at(row, ResultTables.ALL).value();
        return value <= 0 || largest == 0 || row.equals(ResultTables.ALL)
                ? 0
                : (int) Math.round(100 * value / largest);
    }

    /** The provinces with their totals; none where rows are something else. */
    public List<Shape> shapes(Texts texts) {
        SafeCut shown = cut;
        if (shown == null || rows != By.PLACE) {
            return List.of();
        }
        return provinces.stream()
                .map(p ->
                        new Shape(
                                ProvinceShapes.path(Provinces.OF_34.day(), p),
                                shade(shown.at(p.id(), ResultTables.ALL), shown.largest()),
                                p.nameIn(texts.locale())
                                        + ": "
                                        + cell(p.id(), ResultTables.ALL, texts)))
                .toList();
    }

    private static String shade(Shown shown, double largest) {
        if (shown.status() == Status.SUPPRESSED) {
            return "hidden";
        }
        return shown.value() <= 0 || largest == 0
                ? "0"
                : String.valueOf((int) Math.ceil(SHADES * shown.value() / largest));
    }

    /** The address of another table or of this one as a file. */
    public String address(String path, @Nullable Family of) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("of", "{of}");
        if (of != null) {
            address.queryParam("figure", "{figure}");
        }
        address.queryParam("rows", ResultTables.code(rows));
        if (columns != null) {
            address.queryParam("columns", ResultTables.code(columns));
        }
        return address.encode()
                .buildAndExpand(Map.of("of", extent.code(), "figure", of == null ? "" : of.name()))
                .toUriString();
    }
}
