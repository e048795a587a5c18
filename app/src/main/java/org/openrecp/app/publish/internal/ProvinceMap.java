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
    private static final List<Double> ROUND = List.of(1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0);

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
        double step = step(table.figure().content(), column);
        var shapes =
                provinces.stream().map(place -> shape(table, column, place, step, texts)).toList();
        var key =
                IntStream.rangeClosed(1, SHADES)
                        .filter(k ->
                                shapes.stream().anyMatch(s -> s.shade().equals(String.valueOf(k))))
                        .mapToObj(k -> new Step(String.valueOf(k), (k - 1) * step, k * step))
                        .toList();
        return new ProvinceMap(table, column, shapes, key);
    }

    private static Shape shape(
            FigurePage table, int column, Place place, double step, Texts texts) {
        var content = table.figure().content();
        int row = content.rows().indexOf(place.id());
        Shown shown = row < 0 ? new Shown(null, false) : content.at(row, column);
        return new Shape(
                place.id(),
                place.nameIn(texts.locale()),
                ProvinceShapes.path(Provinces.OF_34.day(), place),
                shown.hidden() ? "hidden" : String.valueOf(shade(shown.value(), step)),
                row < 0 ? "–" : table.cell(row, column, texts));
    }

    private static int shade(@Nullable Double value, double step) {
        return value == null || value <= 0 ? 0 : (int) Math.ceil(value / step);
    }

    /** Width of a class: a round number of which five reach the largest value. */
    private static double step(FigureContent content, int column) {
        double least = content.largest(column) / SHADES;
        if (least <= 0) {
            return 1;
        }
        double ten = Math.pow(10, Math.floor(Math.log10(least)));
        double step =
                ROUND.stream()
                        .mapToDouble(r -> r * ten)
                        .filter(s -> s >= least)
                        .findFirst()
                        .orElse(10 * ten);
        return content.isWhole() ? Math.ceil(step) : step;
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
