// SPDX-License-Identifier: Apache-2.0
/**
 * The quick assessment that is typed into a phone at the plant, without network if need be: a draft
 * stays on the device until it is sent, and becomes a company, an assessment and the rows of its
 * workbook.
 */
@NullMarked
package org.openrecp.app.assessment.internal.field;

import org.jspecify.annotations.NullMarked;
