// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * One value of a dimension.
 *
 * @param parent code of the category that this one is part of; null for the total
 */
public record Category(String code, @Nullable String parent) {}
