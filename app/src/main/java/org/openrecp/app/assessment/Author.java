// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Reader;

/**
 * Who changes something.
 *
 * @param id of the account; null: the system, or somebody on another computer
 */
public record Author(@Nullable UUID id, String name) {
    public static Author of(Reader reader) {
        return new Author(reader.id(), reader.displayName());
    }
}
