// SPDX-License-Identifier: Apache-2.0
/**
 * The public site, and what a centre puts on it: figures that passed the gate of {@code
 * disclosure}, case studies with the company's consent, the library of options, questions and their
 * answers.
 *
 * <p>Visitors need no account and get no cookie; a page is the same for everybody and may be kept
 * by caches. What was withdrawn is gone.
 */
@ApplicationModule(
        allowedDependencies = {
            "assessment",
            "centre",
            "company",
            "database",
            "disclosure",
            "place",
            "result",
            "shell"
        })
@NullMarked
package org.openrecp.app.publish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
