// SPDX-License-Identifier: Apache-2.0
/**
 * Assessments as files that travel from a laptop to the centre and back.
 *
 * <p>A {@code .openrecp} file is a zip with {@code manifest.json} (which assessment of which
 * company), {@code changes.jsonl} (every change of every field, one a line) and {@code
 * checksums.txt} (SHA-256 of the others). Taking one in adds the changes that are not known yet, so
 * that doing it twice changes nothing, and the work of two people merges field by field.
 */
@NullMarked
package org.openrecp.app.assessment.internal.transfer;

import org.jspecify.annotations.NullMarked;
