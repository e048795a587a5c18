// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.flowsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.quantity.Unit;

class FlowsheetTest {
    private static final Place WASHER = Place.at("washer");
    private static final Place DRYER = Place.at("dryer");
    private static final List<UnitOperation> UNITS = List.of(unit("washer"), unit("dryer"));
    private static final List<Material> MATERIALS = List.of(material("cloth"), material("water"));
    private static final List<Stream> STREAMS =
            List.of(
                    stream("in", Place.OUTSIDE, WASHER, "cloth"),
                    stream("wet", WASHER, DRYER, "cloth"),
                    stream("back", DRYER, WASHER, "water"),
                    stream("out", DRYER, Place.OUTSIDE, "cloth"));

    @Test
    void allowsCyclesAndKnowsWhatEntersAndLeaves() {
        var flowsheet = Flowsheet.of(UNITS, MATERIALS, STREAMS, List.of());

        assertThat(flowsheet.inputsOf(UNITS.getFirst()))
                .extracting(Stream::id)
                .containsExactly("in", "back");
        assertThat(flowsheet.outputsOf(UNITS.getLast()))
                .extracting(Stream::id)
                .containsExactly("back", "out");
    }

    @Test
    void anEmptyFlowsheetIsFine() {
        assertThatCode(() -> Flowsheet.of(List.of(), List.of(), List.of(), List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void aUnitOperationWithStockAloneIsReachable() {
        var store = unit("store");

        assertThatCode(() ->
                        Flowsheet.of(
                                List.of(store),
                                MATERIALS,
                                List.of(stream("draw", Place.STOCK, Place.at("store"), "cloth")),
                                List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void findsAllThatIsWrongAtOnce() {
        var units = List.of(unit("washer"), unit("washer"), unit("dryer"), unit("alone"));
        var materials = List.of(material("cloth"), material("cloth"));
        var streams =
                List.of(
                        stream("in", Place.OUTSIDE, WASHER, "cloth"),
                        stream("in", WASHER, DRYER, "silk"),
                        stream("lost", Place.OUTSIDE, Place.OUTSIDE, "cloth"),
                        stream("loop", DRYER, DRYER, "cloth"),
                        stream("astray", DRYER, Place.at("nowhere"), "cloth"));
        var shares =
                List.of(
                        share("in", "salt", 0.7),
                        share("in", "salt", 0.2),
                        share("in", "dye", 0.4),
                        share("ghost", "salt", 0.1));

        assertThat(codes(units, materials, streams, shares))
                .containsExactlyInAnyOrder(
                        "flowsheet.duplicate-id",
                        "flowsheet.duplicate-id",
                        "flowsheet.duplicate-id",
                        "flowsheet.unknown-material",
                        "flowsheet.dangling-stream",
                        "flowsheet.self-loop",
                        "flowsheet.unknown-process",
                        "flowsheet.unknown-stream",
                        "flowsheet.duplicate-share",
                        "flowsheet.shares-above-one",
                        "flowsheet.unreachable");
    }

    @Test
    void namesThePlaceTheValueAndTheRemedy() {
        var trouble =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                Flowsheet.of(
                                        UNITS,
                                        List.of(material("water")),
                                        STREAMS.subList(0, 1),
                                        List.of()));

        assertThat(trouble.problems())
                .filteredOn(p -> p.code().equals("flowsheet.unknown-material"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.subject().toString()).isEqualTo("Streams in, material");
                    assertThat(p.found()).isEqualTo("cloth");
                    assertThat(p.message()).contains("Add it");
                });
    }

    private static List<String> codes(
            List<UnitOperation> units,
            List<Material> materials,
            List<Stream> streams,
            List<ComponentShare> shares) {
        return catchThrowableOfType(
                        InvalidInput.class, () -> Flowsheet.of(units, materials, streams, shares))
                .problems()
                .stream()
                .map(InputProblem::code)
                .toList();
    }

    private static UnitOperation unit(String id) {
        return new UnitOperation(
                id,
                id,
                UnitOperation.Kind.PRODUCTION,
                List.of(Layer.MASS),
                new UnitOperation.CostAllocation.ByMass());
    }

    private static Material material(String id) {
        return new Material(
                id,
                id,
                Material.Kind.RAW,
                Unit.get("kg"),
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Stream stream(String id, Place from, Place to, String material) {
        return new Stream(id, from, to, material, null, null, null);
    }

    private static ComponentShare share(String stream, String component, @Nullable Double share) {
        return new ComponentShare(stream, component, share, 0.01, Grade.METERED);
    }
}
