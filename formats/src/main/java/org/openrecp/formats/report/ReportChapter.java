// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

/**
 * A chapter of a report, to be shown within a page.
 *
 * @param key what it is about, in every report the same: {@code summary}, {@code losses}, …
 * @param html a {@code <div class="report">} without the title; well-formed XML, and without ids,
 *     scripts, style sheets and style attributes
 */
public record ReportChapter(String key, String title, String html) {}
