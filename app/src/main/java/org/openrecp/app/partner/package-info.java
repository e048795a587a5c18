// SPDX-License-Identifier: Apache-2.0
/**
 * The results of a centre for those outside it: authorities by territory, donors by programme, and
 * the centre's own people where they take a table out. Nothing here knows of a company: every table
 * comes from the gate of {@code disclosure}, and every page and file is a part of the same few
 * tables, so that cut after cut tells no more than those together.
 */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "centre",
            "company",
            "database",
            "disclosure",
            "place",
            "result",
            "shell"
        })
@NullMarked
package org.openrecp.app.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
