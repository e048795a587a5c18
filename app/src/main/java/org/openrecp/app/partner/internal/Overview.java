// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.partner.internal;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.company.Sectors;
import org.openrecp.app.database.Scope;
import org.openrecp.app.disclosure.Disclosures.Audience;
import org.openrecp.app.disclosure.ResultTables;
import org.openrecp.app.disclosure.ResultTables.Family;
import org.openrecp.app.partner.internal.OverviewPage.Choice;
import org.openrecp.app.partner.internal.OverviewPage.Figure;
import org.openrecp.app.partner.internal.OverviewPage.Line;
import org.openrecp.app.partner.internal.SafeCut.Shown;
import org.openrecp.app.partner.internal.SafeCut.Status;
import org.openrecp.app.place.Places;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Cut.By;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Indicators;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Component;

/**
 * Puts together what a reader outside the centre sees. What cannot be read of a question, or is not
 * for the reader, counts as not asked, so that it is answered as if it did not exist.
 */
@Component
class Overview {
    private static final List<By> ALL_DIMENSIONS =
            List.of(By.YEAR, By.DIVISION, By.PLACE, By.PROGRAMME);

    private final Viewers viewers;
    private final SafeTables safe;
    private final ResultTables tables;
    private final Indicators indicators;
    private final Centres centres;
    private final Places places;
    private final Sectors sectors;

    Overview(
            Viewers viewers,
            SafeTables safe,
            ResultTables tables,
            Indicators indicators,
            Centres centres,
            Places places,
            Sectors sectors) {
        this.viewers = viewers;
        this.safe = safe;
        this.tables = tables;
        this.indicators = indicators;
        this.centres = centres;
        this.places = places;
        this.sectors = sectors;
    }

    OverviewPage page(Reader reader, Form asked, Texts texts) {
        var centre = Objects.requireNonNull(reader.centre());
        return Scope.current().asSystem().call(() -> page(reader, centre, asked, texts));
    }

    private OverviewPage page(Reader reader, UUID centre, Form asked, Texts texts) {
        var labels = labels(centre, texts);
        var extents = viewers.extents(reader, centre);
        var extent = Extent.choose(extents, asked.text("of"));
        var audience = Viewers.audience(reader);
        var lines = extent.map(e -> lines(centre, e, audience)).orElse(List.of());
        var family = family(lines, asked.text("figure")).orElse(null);
        var view = extent.orElse(Extent.ALL);
        var rowChoices = family == null ? List.<By>of() : rows(family, view);
        By rows =
                choose(rowChoices, asked.text("rows"))
                        .or(() -> family == null ? Optional.empty() : first(family, view, audience))
                        .orElse(By.YEAR);
        var columnChoices = family == null ? List.<By>of() : columns(family, view, rows);
        By columns = choose(columnChoices, asked.text("columns")).orElse(null);
        var cut =
                family == null
                        ? null
                        : safe.cut(family, view, rows, columns, audience).orElse(null);
        return new OverviewPage(
                name(centre),
                Viewers.isOwn(reader),
                extents.stream().map(e -> new Choice(e.code(), labels.of(e))).toList(),
                new Choice(view.code(), labels.of(view)),
                lines,
                withheld(lines),
                family,
                rows,
                columns,
                rowChoices,
                columnChoices,
                cut,
                viewers.provinces(),
                labels);
    }

    private String name(UUID centre) {
        return centres.list().stream()
                .filter(c -> c.id().equals(centre))
                .map(Centre::name)
                .findFirst()
                .orElse("");
    }

    private Labels labels(UUID centre, Texts texts) {
        return new Labels(
                texts,
                places,
                sectors,
                viewers.of(centre).stream()
                        .collect(toMap(p -> p.id().toString(), p -> p.code() + " " + p.name())));
    }

    /** What there is to see, in the order of the indicators. */
    private List<Line> lines(UUID centre, Extent extent, Audience audience) {
        var lines = new LinkedHashMap<String, Line>();
        for (var family : families(centre)) {
            var total = total(family, extent, audience);
            if (total.status() != Status.EMPTY) {
                lines.computeIfAbsent(
                                family.indicator().code() + family.currency(),
                                _ ->
                                        new Line(
                                                family.indicator(),
                                                family.unit(),
                                                new LinkedHashMap<>()))
                        .figures()
                        .put(code(family.basis()), new Figure(family, total));
            }
        }
        return List.copyOf(lines.values());
    }

    private List<Indicator> withheld(List<Line> lines) {
        return indicators.savings().stream()
                .filter(i -> lines.stream().noneMatch(l -> l.indicator().code().equals(i.code())))
                .toList();
    }

    /** As the first of its tables has it that shows it, or else leaves it out. */
    private Shown total(Family family, Extent extent, Audience audience) {
        var total = new Shown(Status.EMPTY, 0);
        for (var by : rows(family, extent)) {
            var other =
                    safe.cut(family, extent, by, null, audience).map(SafeCut::total).orElse(total);
            if (other.isPublished()) {
                return other;
            }
            total = other.status() == Status.EMPTY ? total : other;
        }
        return total;
    }

    private List<Family> families(UUID centre) {
        var families = new ArrayList<Family>();
        var sums = new ArrayList<String>();
        for (var indicator : tables.list()) {
            if (indicators.countsCompanies(indicator.code())) {
                families.add(tables.family(centre, indicator, null, null));
            } else {
                sums.add(indicator.code());
            }
        }
        indicators.values(sums, Cut.of(centre)).stream()
                .map(c ->
                        tables.family(
                                centre,
                                indicators.find(c.indicator()).orElseThrow(),
                                c.status(),
                                c.currency()))
                .distinct()
                .sorted(Comparator.comparingInt(f -> sums.indexOf(f.indicator().code())))
                .forEach(families::add);
        return families;
    }

    private static Optional<Family> family(List<Line> lines, String name) {
        var all =
                lines.stream()
                        .flatMap(l -> l.figures().values().stream())
                        .map(Figure::family)
                        .toList();
        return all.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private List<By> rows(Family family, Extent extent) {
        return ALL_DIMENSIONS.stream()
                .filter(by -> by != By.PROGRAMME || !viewers.of(family.centre()).isEmpty())
                .filter(by -> SafeTables.isOffered(family, extent, by, null))
                .toList();
    }

    private List<By> columns(Family family, Extent extent, By rows) {
        return rows(family, extent).stream()
                .filter(by -> SafeTables.isOffered(family, extent, rows, by))
                .toList();
    }

    private static Optional<By> choose(List<By> several, String code) {
        return several.stream().filter(by -> ResultTables.code(by).equals(code)).findFirst();
    }

    /** The first that shows anything, by place if that does. */
    private Optional<By> first(Family family, Extent extent, Audience audience) {
        return Stream.concat(Stream.of(By.PLACE), ALL_DIMENSIONS.stream())
                .filter(by -> SafeTables.isOffered(family, extent, by, null))
                .filter(by -> safe.cut(family, extent, by, null, audience).isPresent())
                .findFirst();
    }

    private static String code(Fact.@Nullable Status status) {
        return status == null ? "" : status.code();
    }
}
