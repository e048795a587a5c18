// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.place.Place;
import org.openrecp.app.place.ProvinceShapes;
import org.openrecp.app.publish.internal.FigureContent.Shown;
import org.openrecp.app.result.Cut.Provinces;
import org.openrecp.app.shell.Texts;

/**
 * One column of a published table as a map of the provinces since 1 July 2025. It shows what the
 * table shows and nothing else.
 *
 * @param column of the table
 * @param shapes of all provinces, in the order of the list
 * @param key the classes that have a province, from the least to the greatest
 */
public record ProvinceMap(FigurePage table, int column, List<Shape> shapes, List<Step> key) {
    private static final int SHADES = 5;

    public ProvinceMap {
        shapes = List.copyOf(shapes);
        key = List.copyOf(key);
    }

    /**
     * A province.
     *
     * @param shade {@code 0} nothing there, {@code 1} to {@code 5} by value, {@code hidden} left
     *     out
     * @param text what the table says
     */
    public record Shape(String place, String name, String path, String shade, String text) {}

    /** A class of values: above {@code from} until {@code until}. */
    public record Step(String shade, double from, double until) {}

    static ProvinceMap of(FigurePage table, int column, List<Place> provinces, Texts texts) {
        double largest = table.figure().content().largest(column);
        var shapes =
                provinces.stream()
                        .map(place -> shape(table, column, place, largest, texts))
                        .toList();
        var key =
                IntStream.rangeClosed(1, SHADES)
                        .filter(k ->
                                shapes.stream().anyMatch(s -> s.shade().equals(String.valueOf(k))))
                        .mapToObj(k ->
                                new Step(
                                        String.valueOf(k),
                                        (k - 1) * largest / SHADES,
                                        k * largest / SHADES))
                        .toList();
        return new ProvinceMap(table, column, shapes, key);
    }

    private static Shape shape(
            FigurePage table, int column, Place place, double largest, Texts texts) {
        var content = table.figure().content();
        int row = content.rows().indexOf(place.id());
        Shown shown = row < 0 ? new Shown(null, false) : content.at(row, column);
        return new Shape(
                place.id(),
                place.nameIn(texts.locale()),
                ProvinceShapes.path(Provinces.OF_34.day(), place),
                shown.hidden() ? "hidden" : String.valueOf(shade(shown.value(), largest)),
                row < 0 ? "–" : table.cell(row, column, texts));
    }

    private static int shade(@Nullable Double value, double largest) {
        return value == null || value <= 0 ? 0 : (int) Math.ceil(SHADES * value / largest);
    }

    public boolean hides() {
        return shapes.stream().anyMatch(s -> s.shade().equals("hidden"));
    }

    /** Length of the bar of a row, 0 to 100. */
    public int bar(int row) {
        Double value = table.figure().content().at(row, column).value();
        double largest = table.figure().content().largest(column);
        return value == null || value <= 0 ? 0 : (int) Math.round(100 * value / largest);
    }

    /** Whether a row of the table has a province on the map. */
    public boolean shows(int row) {
        var code = table.figure().content().rows().get(row);
        return shapes.stream().anyMatch(s -> s.place().equals(code));
    }
}
