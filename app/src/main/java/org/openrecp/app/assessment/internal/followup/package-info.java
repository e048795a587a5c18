// SPDX-License-Identifier: Apache-2.0
/**
 * From a loss to the verified saving: why a loss arises, what can be done about it, what was
 * chosen, who does it until when, what it cost, and what it saved.
 *
 * <p>Options are rows of the plant workbook; here is what the workbook has no column for. A saving
 * is claimed by one person and verified or rejected by another.
 */
@NullMarked
package org.openrecp.app.assessment.internal.followup;

import org.jspecify.annotations.NullMarked;
