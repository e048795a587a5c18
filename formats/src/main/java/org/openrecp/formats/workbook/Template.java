// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

/** A workbook to fill in. */
public final class Template {
    static final String README_EN = "Read me";
    static final String README_VI = "Hướng dẫn";
    static final String LISTS = "Lists";

    private Template() {}
}
