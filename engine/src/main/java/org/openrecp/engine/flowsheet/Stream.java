// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.flowsheet;

import org.jspecify.annotations.Nullable;

/**
 * A flow of one material in the period. A stock change is a stream from or to {@link Place#STOCK}.
 *
 * @param celsius temperature; null: not known, no sensible heat is counted
 * @param bar absolute pressure; for the reader of the report only
 */
public record Stream(
        String id,
        Place from,
        Place to,
        String material,
        @Nullable Double celsius,
        @Nullable Double bar,
        @Nullable String note) {}
