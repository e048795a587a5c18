// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.engine.reconciliation.PlantBalance.Verdict;
import org.openrecp.engine.reconciliation.StreamBalance;
import org.openrecp.formats.chart.FlowDiagram;
import org.openrecp.formats.chart.FlowMap;
import org.openrecp.formats.chart.FlowMap.State;
import org.openrecp.formats.workbook.CellProblem;
import org.openrecp.formats.workbook.Field;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.PlantRows.Row;
import org.openrecp.formats.workbook.RowPlace;
import org.openrecp.formats.workbook.SheetKind;

/** The flow map of a plant as far as its rows tell, with what a balance knows besides. */
public final class PlantMap {
    private static final Field KIND = SheetKind.get("processes").getField("kind");
    private static final Field MATERIAL_KIND = SheetKind.get("materials").getField("kind");

    private static final Unit TONNE = Unit.get("t");
    private static final Unit CUBIC_METRE = Unit.get("m3");

    private final PlantRows rows;
    private final Texts texts;
    private final Function<String, Place> places;
    private final Map<String, Row> materials = new HashMap<>();
    private final Set<RowPlace> faulty = new HashSet<>();
    private final Map<String, StreamBalance> balanced;
    private final Set<String> suspects = new HashSet<>();

    private PlantMap(
            PlantRows rows,
            List<CellProblem> problems,
            @Nullable PlantBalance balance,
            Texts texts) {
        this.rows = rows;
        this.texts = texts;
        places = rows.places();
        rows.rows("materials").forEach(m -> materials.putIfAbsent(key(text(m, "id")), m));
        problems.stream()
                .map(CellProblem::rows)
                .flatMap(Stream::ofNullable)
                .forEach(p -> faulty.add(new RowPlace(p.sheet(), p.row(), null)));
        balanced =
                balance == null
                        ? Map.of()
                        : balance.best().streams().stream()
                                .collect(toMap(b -> b.stream().id(), b -> b));
        if (balance != null && balance.verdict() instanceof Verdict.GrossErrorSuspected found) {
            found.suspects().forEach(s -> suspects.addAll(s.streams()));
        }
    }

    /**
     * Draws the rows as they are; {@code data-unit} and {@code data-stream} hold their ids.
     *
     * @param problems whose rows are marked
     * @param balance of these rows, whose reconciled amounts stand in place of the measured ones;
     *     null: there is none
     */
    public static FlowMap of(
            PlantRows rows,
            List<CellProblem> problems,
            @Nullable PlantBalance balance,
            Locale locale) {
        return new PlantMap(rows, problems, balance, Texts.in(locale)).map();
    }

    private FlowMap map() {
        return new FlowMap(
                texts.languageOfWords(),
                texts.of("flow.map"),
                rows.rows("processes").stream().map(this::unit).toList(),
                rows.rows("streams").stream().map(this::flow).toList());
    }

    private FlowMap.Unit unit(Row row) {
        var kind =
                KIND.findChoice(text(row, "kind"))
                        .or(() -> KIND.findChoice(KIND.defaultText()))
                        .orElseThrow();
        return new FlowMap.Unit(
                row.id(),
                text(row, "id"),
                text(row, "name"),
                FlowDiagram.Kind.valueOf(kind.code().toUpperCase(Locale.ROOT)),
                kind.in(texts.languageOfWords()),
                isFaulty("processes", row));
    }

    private FlowMap.Flow flow(Row row) {
        var id = text(row, "id");
        var known = balanced.get(id);
        var to = places.apply(text(row, "to"));
        return new FlowMap.Flow(
                row.id(),
                id,
                materialName(row),
                places.apply(text(row, "from")),
                to,
                known != null && known.reconciled() != null
                        ? texts.estimate(known.reconciled()) + " " + unitOfMaterial(row)
                        : measured(row),
                size(row, known),
                state(row, id),
                isLoss(row) && !(to instanceof Place.At));
    }

    private State state(Row row, String id) {
        return isFaulty("streams", row)
                ? State.FAULTY
                : suspects.contains(id)
                        ? State.SUSPICIOUS
                        : text(row, "quantity").isEmpty() ? State.UNMEASURED : State.MEASURED;
    }

    private boolean isFaulty(String sheet, Row row) {
        return faulty.contains(new RowPlace(sheet, row.id(), null));
    }

    /** What was typed, with its unit. */
    private String measured(Row row) {
        var typed = text(row, "quantity");
        if (number(typed) == null) {
            return typed;
        }
        var unit = text(row, "unit").isEmpty() ? unitOfMaterial(row) : text(row, "unit");
        return (texts.number(number(typed)) + " " + unit).strip();
    }

    /** Tonnes as far as its unit tells, a cubic metre being one; what has no mass is small. */
    private double size(Row row, @Nullable StreamBalance known) {
        var reconciled = known == null ? null : known.reconciled();
        @Nullable Double amount =
                reconciled == null ? number(text(row, "quantity")) : (Double) reconciled.value();
        boolean typed = reconciled == null && !text(row, "unit").isEmpty();
        var unit = Unit.find(typed ? text(row, "unit") : unitOfMaterial(row));
        return amount == null || unit.isEmpty() ? 0 : amount * tonnes(unit.get());
    }

    private static double tonnes(Unit unit) {
        return unit.convertsTo(TONNE)
                ? unit.factorTo(TONNE)
                : unit.convertsTo(CUBIC_METRE) ? unit.factorTo(CUBIC_METRE) : 0;
    }

    private static @Nullable Double number(String text) {
        try {
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private @Nullable Row material(Row stream) {
        return materials.get(key(text(stream, "material")));
    }

    private String materialName(Row stream) {
        var material = material(stream);
        return material == null || text(material, "name").isEmpty()
                ? text(stream, "material")
                : text(material, "name");
    }

    private String unitOfMaterial(Row stream) {
        var material = material(stream);
        return material == null ? "" : text(material, "unit");
    }

    private boolean isLoss(Row stream) {
        var material = material(stream);
        return material != null
                && MATERIAL_KIND
                        .findChoice(text(material, "kind"))
                        .filter(c ->
                                Stream.of(Material.Kind.values())
                                        .anyMatch(k -> k.isLoss() && k.code().equals(c.code())))
                        .isPresent();
    }

    private static String text(Row row, String field) {
        return row.fields().getOrDefault(field, "").strip();
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
