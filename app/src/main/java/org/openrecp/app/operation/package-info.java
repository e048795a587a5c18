// SPDX-License-Identifier: Apache-2.0
/**
 * What those who run the application need of it: metrics without a sign-in, on a port of their own.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.openrecp.app.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
