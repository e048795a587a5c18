// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the rest of the application may ask of companies. All answers keep to the scope of the work:
 * a company out of it is not found.
 */
public interface Companies {
    /** A company; the one that remains when this was merged into another. */
    Optional<Company> find(UUID id);

    /** Whether a company, or the one that it was merged into, is within the scope. */
    boolean exists(UUID id);

    /** All companies, in the order of their names, without those merged into others. */
    List<Company> list();

    /** Names as registered, of those within the scope. */
    Map<UUID, String> names(Collection<UUID> ids);

    /**
     * Details as a form would keep them.
     *
     * @throws IllegalArgumentException with the fields that no form would take: a text that is too
     *     long, an activity or a place that there is not, a website that is none
     */
    CompanyDetails checked(CompanyDetails details);

    /**
     * Makes a company.
     *
     * @param id made by who asks, so that the same request sent twice makes one company
     * @return false: there was one of that id already
     */
    boolean create(UUID id, UUID centre, CompanyDetails details);

    /**
     * Removes a company that nobody has changed since it was made. Who asks has made sure that
     * nothing else is kept of it.
     *
     * @return false: it was changed, or is not there
     */
    boolean remove(UUID id);
}
