// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.disclosure.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.shell.Form;

/**
 * The rules as they stand in the form, and the newest releases.
 *
 * @param names of who released
 */
public record RulesPage(
        Form form, List<ReleaseLog.Entry> releases, ReleaseTitles titles, Map<UUID, String> names) {
    public RulesPage {
        releases = List.copyOf(releases);
        names = Map.copyOf(names);
    }
}
