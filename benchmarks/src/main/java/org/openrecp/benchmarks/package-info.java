// SPDX-License-Identifier: Apache-2.0
/**
 * One benchmark per promise of speed, beside a peer in the same run, and the study of how honest
 * the uncertainties are. Nothing here runs in the build: {@code benchmarks/run} does.
 */
@NullMarked
package org.openrecp.benchmarks;

import org.jspecify.annotations.NullMarked;
