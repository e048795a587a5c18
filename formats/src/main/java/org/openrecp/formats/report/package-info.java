/**
 * The report that a centre hands over: one HTML page that needs nothing else, and the same as PDF.
 * Chapters turn results into blocks (paragraphs, tables, charts) with all words and numbers in the
 * reader's language; templates turn blocks into pages.
 */
@NullMarked
package org.openrecp.formats.report;

import org.jspecify.annotations.NullMarked;
