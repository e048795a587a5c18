// SPDX-License-Identifier: Apache-2.0
/**
 * Resource productivity and pollution intensity of an enterprise, absolute and relative, their
 * change on a baseline, and the RECP profile.
 */
@NullMarked
package org.openrecp.engine.indicator;

import org.jspecify.annotations.NullMarked;
