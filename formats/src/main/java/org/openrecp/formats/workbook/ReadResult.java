// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.List;
import org.openrecp.engine.assessment.PlantData;

/** A plant, or all that is wrong with its file. */
public sealed interface ReadResult {
    /** What was read in a way that the author should know. */
    List<Notice> notices();

    /**
     * A plant that was understood whole.
     *
     * @param places finds the cell of what the engine may still find wrong with it
     */
    record Read(PlantData plant, PlaceIndex places, List<Notice> notices) implements ReadResult {
        public Read {
            notices = List.copyOf(notices);
        }
    }

    /**
     * The file holds no plant that can be used.
     *
     * @param problems never empty, in the order of the file
     */
    record Rejected(List<CellProblem> problems, List<Notice> notices) implements ReadResult {
        public Rejected {
            problems = List.copyOf(problems);
            notices = List.copyOf(notices);
        }
    }
}
