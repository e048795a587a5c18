// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.List;

/** Pairs of companies that may be one, the likeliest first. */
public record DuplicatesPage(List<Likeness.Pair> rows, boolean mayMerge) {}
