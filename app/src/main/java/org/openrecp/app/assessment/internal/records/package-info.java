// SPDX-License-Identifier: Apache-2.0
/**
 * What is decided beside the workbook (the state of a task, why an option was kept, what it cost,
 * who verified its saving), each field with its history.
 *
 * <p>The tables of assessments, tasks and follow-up hold what stands. {@code record_change} holds
 * every change of their fields in the same form as the changes of the workbook, so that the work of
 * two computers merges by the same rule: a field that both changed without knowing of each other
 * keeps both values until a person chooses.
 */
@NullMarked
package org.openrecp.app.assessment.internal.records;

import org.jspecify.annotations.NullMarked;
