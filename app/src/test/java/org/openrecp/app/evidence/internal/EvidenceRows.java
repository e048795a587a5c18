// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.ForeignRows;
import org.springframework.stereotype.Component;

/** A stranger's file. */
@Component
class EvidenceRows implements ForeignRows {
    private final EvidenceStore evidence;
    private final Shelf shelf;
    private final List<Route> routes =
            List.of(
                    Route.of("GET", "/evidence/{id}"),
                    Route.of("GET", "/evidence/{id}/thumbnail"),
                    Route.of("POST", "/evidence/{id}/deletion"),
                    Route.of("GET", "/evidence/of/{kind}/{owner}"),
                    Route.of("POST", "/evidence/of/{kind}/{owner}").withFile("file", "note.txt"));

    EvidenceRows(EvidenceStore evidence, Shelf shelf) {
        this.evidence = evidence;
        this.shelf = shelf;
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public Map<String, String> make(UUID centre, UUID company) {
        var id = UUID.randomUUID();
        var owner = shelf.add(centre, company);
        try {
            evidence.store(
                    id,
                    owner,
                    "meter.png",
                    new ByteArrayInputStream(Samples.picture("png", 20, 10)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("id", id.toString(), "kind", owner.kind(), "owner", owner.id().toString());
    }
}
