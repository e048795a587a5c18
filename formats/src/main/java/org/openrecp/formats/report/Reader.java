// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.mfca.LossCost;
import org.openrecp.formats.text.AssumptionWords;

/**
 * What every chapter needs: the reader's language and money, and the names of the plant's parts.
 */
record Reader(Texts texts, Cash cash, PlantData plant) {
    Flowsheet flowsheet() {
        return plant.flowsheet();
    }

    Material material(Stream stream) {
        return flowsheet().materialOf(stream);
    }

    String place(Place place) {
        return switch (place) {
            case Place.Outside _ -> texts.of("outside");
            case Place.Stock _ -> texts.of("stock");
            case Place.At(String id) -> flowsheet().getUnitOperation(id).name();
        };
    }

    /** For instance {@code Pulper › Paper machine}. */
    String way(Stream stream) {
        return place(stream.from()) + " › " + place(stream.to());
    }

    /** Id and material of a stream. */
    String name(Stream stream) {
        return stream.id() + " " + material(stream).name();
    }

    String name(String stream) {
        return name(flowsheet().getStream(stream));
    }

    String unitOperation(String id) {
        return flowsheet().getUnitOperation(id).name();
    }

    /** For instance {@code Broke (S05) from Reel and winder}. */
    String description(LossCost loss) {
        return texts.of(
                "losses.description",
                loss.material().name(),
                loss.stream().id(),
                unitOperation(loss.unitOperation()));
    }

    /** Name of a stream, a material or a unit operation; an id that is none of them stays. */
    String nameOf(String id) {
        return flowsheet().streams().stream()
                .filter(s -> s.id().equals(id))
                .map(this::name)
                .findFirst()
                .or(() ->
                        plant.materials().stream()
                                .filter(m -> m.id().equals(id))
                                .map(Material::name)
                                .findFirst())
                .or(() ->
                        flowsheet().unitOperations().stream()
                                .filter(u -> u.id().equals(id))
                                .map(UnitOperation::name)
                                .findFirst())
                .orElse(id);
    }

    ReferenceNames references() {
        return new ReferenceNames(texts);
    }

    AssumptionWords assumptions() {
        return new AssumptionWords(texts.languageOfWords(), this::nameOf, texts::number);
    }

    /** Layers have names in the reader's language; components keep theirs. */
    String layer(String layer) {
        return texts.has("layer." + layer) ? texts.of("layer." + layer) : layer;
    }
}
