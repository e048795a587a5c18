// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.flowsheet;

import org.jspecify.annotations.Nullable;

/**
 * Mass share of a component in a stream. A stream without one for a component holds none of it.
 *
 * @param share 0…1; null: present but not measured
 * @param standardUncertainty absolute, in the unit of the share
 */
public record ComponentShare(
        String stream,
        String component,
        @Nullable Double share,
        double standardUncertainty,
        Grade grade) {}
