// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.UUID;

/** A mapping that a centre keeps by name. */
public record SavedMapping(UUID id, UUID centre, String name, Mapping mapping) {}
