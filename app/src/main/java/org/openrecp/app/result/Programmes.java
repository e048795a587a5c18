// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The programmes and projects that pay for results and count them. */
public interface Programmes {
    /** Those of a centre, by their codes. */
    List<Programme> list(UUID centre);

    /** Adds a programme; one of the same code stays as it is. */
    Programme add(UUID centre, String code, String name, @Nullable String funder);

    /** A programme of a centre. */
    record Programme(UUID id, UUID centre, String code, String name, @Nullable String funder) {}
}
