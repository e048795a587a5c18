// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.List;
import java.util.UUID;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.engine.benchmark.LibraryOption;

/**
 * Options that others have done and that fit the plant.
 *
 * @param operation what the unit operation is to be like; empty: any
 * @param resource what is to be saved; empty: anything
 * @param cause that an added option acts on; empty: none
 */
public record LibraryPage(
        AssessmentView assessment,
        List<Line> lines,
        List<String> operations,
        List<String> resources,
        List<Cause> causes,
        String operation,
        String resource,
        String cause) {

    /**
     * An option of the library.
     *
     * @param row it becomes when it is added
     * @param added whether the assessment has it
     */
    public record Line(LibraryOption option, UUID row, boolean added) {}
}
