// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company that a file names.
 *
 * @param company that it means; of a new one the id that it will get
 */
public record FileCompany(
        String key,
        String name,
        String taxCode,
        String place,
        int rows,
        String cell,
        Outcome outcome,
        @Nullable UUID company,
        List<UUID> likely) {}
