/**
 * Charts as SVG text, drawn on the server and alike in HTML and PDF. They read in grey print: what
 * matters differs in lightness, outline or hatching, and every mark has its label beside it. Labels
 * are measured with the report's own typeface, so that none is clipped or laid over another.
 */
@NullMarked
package org.openrecp.formats.chart;

import org.jspecify.annotations.NullMarked;
