// SPDX-License-Identifier: Apache-2.0
/**
 * An invented centre to look at: its people, companies and assessments. Made only in an empty
 * database, on request.
 */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "assessment",
            "centre",
            "company",
            "database",
            "job",
            "monitoring",
            "publish",
            "reported",
            "result",
            "shell"
        })
@NullMarked
package org.openrecp.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
