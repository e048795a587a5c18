// SPDX-License-Identifier: Apache-2.0
/**
 * Assessments of companies' plants, from the first visit to the verified saving.
 *
 * <p>What is known of a plant is kept as the rows of its workbook, field by field, each field with
 * its whole history. The reader of workbooks is the only one who interprets them: a plant that is
 * typed here and one in a file are read by the same code. Two histories of one assessment merge: a
 * field that both changed without knowing of each other keeps both values until a person chooses.
 */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "centre",
            "company",
            "database",
            "evidence",
            "job",
            "place",
            "shell"
        })
@NullMarked
package org.openrecp.app.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
