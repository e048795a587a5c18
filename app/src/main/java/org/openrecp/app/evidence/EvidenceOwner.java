// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openrecp.app.database.Scope;

/**
 * A thing that files belong to.
 *
 * @param kind as {@link Kind#kind()} names it
 * @param page where its files are shown, a path of this site
 * @param open whether files may be added; false once it is frozen
 * @param removable whether files may be deleted; false once something rests on them
 */
public record EvidenceOwner(
        String kind,
        UUID id,
        UUID centre,
        UUID company,
        String page,
        boolean open,
        boolean removable) {
    /** A thing whose files may be deleted as long as some may be added. */
    public EvidenceOwner(
            String kind, UUID id, UUID centre, UUID company, String page, boolean open) {
        this(kind, id, centre, company, page, open, open);
    }

    public EvidenceOwner {
        if (!page.startsWith("/") || page.startsWith("//")) {
            throw new IllegalArgumentException("Page '%s'. Give a path.".formatted(page));
        }
    }

    /** Where files are sent. */
    public String path() {
        return "/evidence/of/" + kind + "/" + id;
    }

    /** Whether who works here may delete a file of it: a company only what it sent itself. */
    public boolean mayDelete(EvidenceFile file) {
        var scope = Scope.current();
        return removable
                && (scope.company() == null
                        || (scope.actor() != null && scope.actor().equals(file.uploadedBy())));
    }

    /** The things of one kind. The module that holds them declares it as a bean. */
    public interface Kind {
        /** The kind's name in the database and in addresses, for instance {@code option}. */
        String kind();

        /** The thing of an id; empty where the current scope does not show it. */
        Optional<EvidenceOwner> find(UUID id);

        /** The same, kept as it is by others until the transaction ends: who freezes it waits. */
        Optional<EvidenceOwner> hold(UUID id);

        /**
         * The ids of the things of this kind within a larger one, also of deleted ones; their files
         * travel with it.
         */
        default List<UUID> within(UUID whole) {
            return List.of();
        }
    }
}
