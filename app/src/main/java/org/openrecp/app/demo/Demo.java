// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.demo;

/** What a person needs to look at the invented centre. */
public final class Demo {
    /** Of everybody in it. */
    public static final String PASSWORD = "openrecp demo";

    /** The consultant of the centre; the others have their role in the same place. */
    public static final String CONSULTANT = "consultant@demo.example";

    private Demo() {}
}
