// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.emission;

/** Scopes of the GHG Protocol that the plant's own boundary decides. */
public enum Scope {
    /** Burnt in the plant. */
    ONE,
    /** Emitted elsewhere to make the electricity that it buys; location-based. */
    TWO
}
