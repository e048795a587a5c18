// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.place.Place;
import org.openrecp.app.rate.Converted;
import org.openrecp.app.result.Cut.By;
import org.openrecp.app.result.Fact.Status;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Indicator.Aggregation;
import org.openrecp.app.result.Programmes.Programme;

/**
 * The results of a centre.
 *
 * @param heads counts of companies and of work done
 * @param savings per year by resource
 * @param others what else was recorded
 * @param series what charts and map show; null: nothing was recorded of the figure
 */
public record DashboardPage(
        Asked asked,
        Choices choices,
        List<Head> heads,
        List<Money> money,
        List<Line> savings,
        List<Line> others,
        @Nullable Series series,
        List<Bars> bars,
        List<Shape> shapes,
        Labels labels) {

    /** Whether nothing at all is recorded. */
    public boolean isEmpty() {
        return heads.isEmpty() && money.isEmpty() && savings.isEmpty() && others.isEmpty();
    }

    /** The columns of a table. */
    public List<Status> statuses(List<Line> lines) {
        return Dashboard.STATUSES.stream()
                .filter(s -> lines.stream().anyMatch(l -> l.figures().containsKey(s)))
                .toList();
    }

    /** What can be asked for. */
    public record Choices(
            List<Indicator> figures,
            List<Integer> years,
            List<String> divisions,
            List<Place> places,
            List<Programme> programmes,
            List<String> currencies) {}

    /** A count. */
    public record Head(Indicator indicator, BigDecimal value) {}

    /**
     * An indicator by status.
     *
     * @param figures none where nothing was recorded
     */
    public record Line(Indicator indicator, Map<Status, Figure> figures) {}

    /** A figure with its standard uncertainty (0: not known), and how many facts it stands on. */
    public record Figure(BigDecimal value, double uncertainty, long facts) {}

    /**
     * Money of a status by its parts.
     *
     * @param parts currency → amount
     * @param converted null: no conversion was asked for
     */
    public record Money(
            Indicator indicator,
            Status status,
            Map<String, BigDecimal> parts,
            @Nullable Converted converted) {}

    /** What charts show. */
    public record Series(Indicator indicator, @Nullable Status status, @Nullable String currency) {

        /**
         * Where the facts of a part of it are shown; of both figures of a ratio, whatever their
         * status.
         */
        String facts(Asked asked, List<By> by, List<String> keys) {
            return asked.facts(
                    by,
                    keys,
                    indicator.aggregation() == Aggregation.RATIO ? asked.status() : status,
                    currency);
        }
    }

    /** A chart that is its own table. */
    public record Bars(By by, List<Bar> bars) {}

    /**
     * A row of a chart.
     *
     * @param key as in an address
     * @param length 0…100 of the longest
     * @param companies served; null: not told apart
     * @param facts where they are shown
     */
    public record Bar(
            String key,
            String label,
            BigDecimal value,
            int length,
            @Nullable Long companies,
            String facts) {}

    /**
     * A province on the map.
     *
     * @param shade 0 (nothing) … 5
     * @param facts where they are shown
     */
    public record Shape(
            String place,
            String label,
            String path,
            @Nullable BigDecimal value,
            int shade,
            String facts) {}
}
