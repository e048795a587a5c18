// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the rest of the application may ask of files and photos, all within the current scope. */
public interface Evidence {
    /**
     * Checks a file and keeps it. The same content sent twice for one owner is kept once.
     *
     * @param id of the new file, made by who sends it; storing it again changes nothing
     * @param name as the sender calls it; its ending is made to fit the content
     * @param content read to its end, or to the limit of {@link #MAX_BYTES}
     */
    Storing store(UUID id, EvidenceOwner owner, String name, InputStream content)
            throws IOException;

    /** A file that is not deleted. */
    Optional<EvidenceFile> find(UUID id);

    /** The files of each owner that has any, the oldest first. */
    Map<UUID, List<EvidenceFile>> list(String ownerKind, Collection<UUID> owners);

    /** What {@code @template.evidence.list} shows of one owner. */
    default EvidenceList list(EvidenceOwner owner) {
        return EvidenceList.of(
                owner, list(owner.kind(), List.of(owner.id())).getOrDefault(owner.id(), List.of()));
    }

    /** The content of a file, read from the database piece by piece within the current scope. */
    InputStream open(UUID id);

    /** Marks a file as deleted. It is no longer shown; the audit trail says by whom and when. */
    void delete(UUID id);

    /** The files of some owners as they travel to another computer, also the deleted ones. */
    List<TravellingFile> travelling(String ownerKind, Collection<UUID> owners);

    /**
     * Keeps a file that was kept on another computer, or deletes it as there. One that is known
     * stays.
     *
     * @param content must be what its record says: of its kind and size, and a picture without
     *     anything but the picture
     * @return whether that changed anything; empty: it is not what its record says
     */
    Optional<Boolean> restore(TravellingFile file, UUID centre, UUID company, InputStream content)
            throws IOException;

    /** The largest file that is taken. */
    int MAX_BYTES = 25_000_000;

    /** What became of a file that was sent. */
    sealed interface Storing {
        /**
         * It is kept.
         *
         * @param again it was there already
         */
        record Stored(EvidenceFile file, boolean again) implements Storing {}

        /** It is not kept. */
        record Refused(String name, Refusal reason) implements Storing {}
    }
}
