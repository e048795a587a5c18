// SPDX-License-Identifier: Apache-2.0
/**
 * A centre brings its past: any spreadsheet is mapped once, on screen, to companies, assessments,
 * options, investments, savings, trainings and reported figures, tried without loading, and loaded
 * whole or not at all. Every loaded row stays a record that names its file, sheet and cells, and is
 * the source of its facts in the ledger.
 */
@ApplicationModule(
        allowedDependencies = {
            "centre",
            "company",
            "database",
            "job",
            "place",
            "rate",
            "reported",
            "result",
            "shell"
        })
@NullMarked
package org.openrecp.app.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
