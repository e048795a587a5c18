// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.revision;

import java.time.Instant;

/**
 * A frozen revision.
 *
 * @param number counted from 1
 * @param reason why it was frozen, as its author said
 */
public record Revision(int number, String reason, Instant at, String author) {}
