// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company;

import java.util.UUID;

/**
 * Two companies turned out to be one. Published within the transaction that merges them: who keeps
 * rows of a company moves those of {@code from} to {@code to} in a plain {@code @EventListener},
 * and if that fails nothing was merged.
 */
public record CompaniesMerged(UUID centre, UUID from, UUID to) {}
