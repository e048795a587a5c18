// SPDX-License-Identifier: Apache-2.0
/**
 * The web application of a centre. Each package below is one capability: its root is what others
 * may use, its {@code internal} is its own.
 */
@NullMarked
package org.openrecp.app;

import org.jspecify.annotations.NullMarked;
