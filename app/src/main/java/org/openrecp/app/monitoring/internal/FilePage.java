// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.util.List;
import org.openrecp.app.company.Company;
import org.openrecp.app.shell.Shell;
import org.openrecp.formats.workbook.CellProblem;

/**
 * The form to send months as a file.
 *
 * @param noFile whether it was sent without one
 * @param problems of the file that was sent and not taken
 */
public record FilePage(Company company, boolean noFile, List<CellProblem> problems) {
    public FilePage {
        problems = List.copyOf(problems);
    }

    /** What is wrong, and what to do; of items where a plant has materials. */
    public String text(CellProblem problem, Shell shell) {
        var code = problem.code().substring(problem.code().indexOf('.') + 1);
        return shell.texts()
                .find("monitoring.file-" + code)
                .orElseGet(() -> problem.message(shell.texts().locale()));
    }
}
