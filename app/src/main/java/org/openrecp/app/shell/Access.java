// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a request handler, or all handlers of a controller; the nearest one counts. A
 * handler without it refuses everybody. What a person may see within it, the scope of the work
 * decides.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
    /** The roles that may. */
    Role[] value() default {};

    /** Everybody who is signed in may. */
    boolean signedIn() default false;

    /** Everybody may, also who is not signed in. */
    boolean open() default false;
}
