// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.List;
import java.util.UUID;
import org.openrecp.app.account.Extents.Part;
import org.openrecp.app.shell.Role;

/**
 * What may be ticked for a role.
 *
 * @param centre whose it is, named where there are several; else empty
 */
public record ExtentChoice(Role role, UUID centreId, String centre, List<Part> parts) {
    public ExtentChoice {
        parts = List.copyOf(parts);
    }
}
