// SPDX-License-Identifier: Apache-2.0
/**
 * Resource productivity and pollution intensity of an enterprise, absolute and relative, their
 * change on a baseline, and the RECP profile: the enterprise-level set of UNIDO and UNEP (2010).
 *
 * <p>What enters the plant from outside (or from its stock) is use of a resource; what leaves to
 * the outside is pollution. What circulates inside counts for nothing. Productivity is output ÷
 * use, higher is better; intensity is pollution ÷ output, lower is better. They are reciprocal in
 * form: −20 % of intensity is +25 % of productivity, so a sign is never simply flipped.
 */
@NullMarked
package org.openrecp.engine.indicator;

import org.jspecify.annotations.NullMarked;
