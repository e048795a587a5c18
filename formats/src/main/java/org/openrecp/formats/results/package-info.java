// SPDX-License-Identifier: Apache-2.0
/**
 * Results as a workbook: one table a sheet, numbers typed and formatted, units in the header. Text
 * stays text, whatever it begins with.
 */
@NullMarked
package org.openrecp.formats.results;

import org.jspecify.annotations.NullMarked;
