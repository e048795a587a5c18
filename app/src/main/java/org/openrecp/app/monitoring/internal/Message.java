// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.time.Instant;

/** What somebody of a company or of its centre wrote to the other side, in plain text. */
public record Message(boolean fromCompany, String text, String author, Instant at) {}
