// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.util.List;
import java.util.UUID;
import org.openrecp.app.assessment.AssessmentView;

/** The assessments of a company. */
public record OfCompanyPage(UUID company, List<AssessmentView> assessments) {}
