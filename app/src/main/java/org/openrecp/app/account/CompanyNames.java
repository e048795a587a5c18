// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The companies of a centre, for choosing the one that an invited person belongs to, and their
 * names. The module of the companies has a bean of this kind.
 */
public interface CompanyNames {
    /** All companies of a centre, by name. */
    List<CompanyName> companyNames(UUID centre);

    /** The names of some companies. */
    Map<UUID, String> names(Collection<UUID> ids);

    /** A company, by its name. */
    record CompanyName(UUID id, String name) {}
}
