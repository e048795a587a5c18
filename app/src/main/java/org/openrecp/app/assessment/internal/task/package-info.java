// SPDX-License-Identifier: Apache-2.0
/**
 * The six steps and eighteen tasks of an assessment, each with its state, who does it until when,
 * its worksheet's note and its evidence. Tasks may be taken up again in any order; what they were
 * before is kept.
 */
@NullMarked
package org.openrecp.app.assessment.internal.task;

import org.jspecify.annotations.NullMarked;
