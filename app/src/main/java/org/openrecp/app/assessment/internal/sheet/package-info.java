// SPDX-License-Identifier: Apache-2.0
/** The rows of a plant's workbook in the database, their history, and how histories merge. */
@NullMarked
package org.openrecp.app.assessment.internal.sheet;

import org.jspecify.annotations.NullMarked;
