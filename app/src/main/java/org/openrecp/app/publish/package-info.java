// SPDX-License-Identifier: Apache-2.0
/**
 * The public site, and what a centre puts on it: figures that passed the gate of {@code
 * disclosure}, also on a map, case studies with the company's consent, guidelines by sector, the
 * library of options, providers and experts with their consent, questions and their answers.
 *
 * <p>Visitors need no account and get no cookie; a page is the same for everybody and may be kept
 * by caches. What was withdrawn is gone.
 */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "assessment",
            "audit",
            "centre",
            "company",
            "database",
            "disclosure",
            "evidence",
            "place",
            "result",
            "shell"
        })
@NullMarked
package org.openrecp.app.publish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
