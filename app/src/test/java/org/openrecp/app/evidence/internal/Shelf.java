// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence.internal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.openrecp.app.database.Scope;
import org.openrecp.app.evidence.EvidenceOwner;
import org.springframework.stereotype.Component;

/** Things that files of tests belong to. */
@Component
class Shelf implements EvidenceOwner.Kind {
    private final Map<UUID, EvidenceOwner> owners = new ConcurrentHashMap<>();

    EvidenceOwner add(UUID centre, UUID company) {
        var owner = new EvidenceOwner(kind(), UUID.randomUUID(), centre, company, "/shelf", true);
        owners.put(owner.id(), owner);
        return owner;
    }

    EvidenceOwner freeze(EvidenceOwner owner) {
        var frozen =
                new EvidenceOwner(
                        kind(), owner.id(), owner.centre(), owner.company(), owner.page(), false);
        owners.put(owner.id(), frozen);
        return frozen;
    }

    @Override
    public String kind() {
        return "shelf";
    }

    @Override
    public Optional<EvidenceOwner> hold(UUID id) {
        return find(id);
    }

    @Override
    public Optional<EvidenceOwner> find(UUID id) {
        return Optional.ofNullable(owners.get(id))
                .filter(o -> o.centre().equals(Scope.current().centre()))
                .filter(o ->
                        Scope.current().company() == null
                                || o.company().equals(Scope.current().company()));
    }
}
