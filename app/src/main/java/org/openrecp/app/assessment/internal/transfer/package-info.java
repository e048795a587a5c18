// SPDX-License-Identifier: Apache-2.0
/**
 * Assessments as files that travel from a laptop to the centre and back.
 *
 * <p>A {@code .openrecp} file is a zip with {@code manifest.json} (which assessment of which
 * company), {@code changes.jsonl} (every change of every field of the workbook, one a line), {@code
 * records.jsonl} (the same of tasks, screenings, implementations, verdicts and what it is compared
 * with), {@code causes.jsonl}, {@code claims.jsonl} and {@code revisions.jsonl} (what is made
 * once), {@code evidence.jsonl} with the contents of files and photos under {@code evidence/}, and
 * {@code checksums.txt} (SHA-256 of the others). Taking one in adds what is not known yet, so that
 * doing it twice changes nothing, and the work of two people merges field by field.
 */
@NullMarked
package org.openrecp.app.assessment.internal.transfer;

import org.jspecify.annotations.NullMarked;
