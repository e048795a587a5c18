// SPDX-License-Identifier: Apache-2.0
/**
 * What is computed of an assessment: its results in place, why each number is what it is, the
 * report, and what other choices of options would bring.
 *
 * <p>A result is kept with the rows that it was computed from. Pages are answered from what is
 * kept; an explanation computes the same rows again, which gives the same figures.
 */
@NullMarked
package org.openrecp.app.assessment.internal.result;

import org.jspecify.annotations.NullMarked;
