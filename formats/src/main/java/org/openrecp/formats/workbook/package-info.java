// SPDX-License-Identifier: Apache-2.0
/**
 * The plant workbook: read from {@code .xlsx} or from a folder of CSV files, checked whole, and
 * written as template or example. The fields are described once, in {@code fields/*.csv}; reading,
 * checking, help, template and guide follow from there. What people send is read kindly: numbers
 * typed as text, decimal commas, either language, formulas by their cached value. What is wrong is
 * listed whole, each with its cell.
 *
 * <p>The same plant as {@link org.openrecp.formats.workbook.PlantRows rows of text} is what a
 * program edits that is no spreadsheet: {@link org.openrecp.formats.workbook.PlantWorkbook} makes
 * rows of a file and a file of rows without loss, and reads both with the same problems.
 */
@NullMarked
package org.openrecp.formats.workbook;

import org.jspecify.annotations.NullMarked;
