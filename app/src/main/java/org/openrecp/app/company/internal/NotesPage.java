// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the centre's people noted of a company, the newest first.
 *
 * @param blank id of the next note
 */
public record NotesPage(UUID company, List<Note> notes, UUID blank) {
    /**
     * A note.
     *
     * @param author the name
     */
    public record Note(UUID id, String text, String author, Instant at, boolean mayDelete) {}
}
