// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account;

import java.util.List;
import java.util.UUID;

/**
 * The companies of a centre, for choosing the one that an invited person belongs to. The module of
 * the companies has a bean of this kind.
 */
public interface CompanyNames {
    /** All companies of a centre, by name. */
    List<CompanyName> companyNames(UUID centre);

    /** A company, by its name. */
    record CompanyName(UUID id, String name) {}
}
