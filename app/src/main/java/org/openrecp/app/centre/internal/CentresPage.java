// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.centre.internal;

import java.util.List;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.CentreChoices;
import org.openrecp.app.shell.Form;

/** The centres of the installation, and the form for another one. */
public record CentresPage(List<Centre> centres, Form form, CentreChoices choices) {
    public CentresPage {
        centres = List.copyOf(centres);
    }
}
