// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell;

import java.util.Set;

/**
 * An entry of the main navigation. A module declares its own as beans.
 *
 * @param key of its text
 * @param path where it leads
 * @param order among all entries, least first
 * @param roles who sees it; empty: everybody who is signed in
 */
public record NavigationItem(String key, String path, int order, Set<Role> roles) {
    public NavigationItem {
        roles = Set.copyOf(roles);
    }

    /** Whether a reader sees it. */
    public boolean isFor(Reader reader) {
        return roles.isEmpty() || roles.stream().anyMatch(reader::is);
    }
}
