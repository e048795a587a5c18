// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;

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

    /** Layers have names in the reader's language; components keep theirs. */
    String layer(String layer) {
        return texts.has("layer." + layer) ? texts.of("layer." + layer) : layer;
    }
}
