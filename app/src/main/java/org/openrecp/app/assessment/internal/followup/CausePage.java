// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.List;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.evidence.EvidenceList;

/**
 * A cause with its evidence.
 *
 * @param options that act on it
 */
public record CausePage(
        AssessmentView assessment, Cause cause, List<OptionRow> options, EvidenceList evidence) {}
