// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.flowsheet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Unit operations, materials, and streams between them, with the composition of streams. Make it
 * with {@link #of}.
 */
public final class Flowsheet {
    private final List<UnitOperation> unitOperations;
    private final List<Material> materials;
    private final List<Stream> streams;
    private final List<ComponentShare> shares;
    private final Map<String, UnitOperation> unitOperationById;
    private final Map<String, Material> materialById;
    private final Map<String, Stream> streamById;
    private final Map<Place, List<Stream>> streamsByFrom;
    private final Map<Place, List<Stream>> streamsByTo;

    private Flowsheet(
            List<UnitOperation> unitOperations,
            List<Material> materials,
            List<Stream> streams,
            List<ComponentShare> shares) {
        this.unitOperations = List.copyOf(unitOperations);
        this.materials = List.copyOf(materials);
        this.streams = List.copyOf(streams);
        this.shares = List.copyOf(shares);
        unitOperationById =
                unitOperations.stream().collect(toMap(UnitOperation::id, Function.identity()));
        materialById = materials.stream().collect(toMap(Material::id, Function.identity()));
        streamById = streams.stream().collect(toMap(Stream::id, Function.identity()));
        streamsByFrom = streams.stream().collect(groupingBy(Stream::from, toUnmodifiableList()));
        streamsByTo = streams.stream().collect(groupingBy(Stream::to, toUnmodifiableList()));
    }

    /**
     * Checks and makes a flowsheet.
     *
     * @throws org.openrecp.engine.problem.InvalidInput with all that {@link FlowsheetCheck} finds
     */
    public static Flowsheet of(
            List<UnitOperation> unitOperations,
            List<Material> materials,
            List<Stream> streams,
            List<ComponentShare> shares) {
        FlowsheetCheck.check(unitOperations, materials, streams, shares);
        return new Flowsheet(unitOperations, materials, streams, shares);
    }

    public List<UnitOperation> unitOperations() {
        return unitOperations;
    }

    public List<Material> materials() {
        return materials;
    }

    public List<Stream> streams() {
        return streams;
    }

    public List<ComponentShare> shares() {
        return shares;
    }

    public UnitOperation getUnitOperation(String id) {
        return known(unitOperationById, id);
    }

    public Material getMaterial(String id) {
        return known(materialById, id);
    }

    public Stream getStream(String id) {
        return known(streamById, id);
    }

    public Material materialOf(Stream stream) {
        return getMaterial(stream.material());
    }

    public List<Stream> inputsOf(UnitOperation unitOperation) {
        return streamsByTo.getOrDefault(Place.at(unitOperation.id()), List.of());
    }

    public List<Stream> outputsOf(UnitOperation unitOperation) {
        return streamsByFrom.getOrDefault(Place.at(unitOperation.id()), List.of());
    }

    private static <T> T known(Map<String, T> map, String id) {
        var found = map.get(id);
        if (found == null) {
            throw new IllegalArgumentException("No " + id + " in this flowsheet.");
        }
        return found;
    }
}
