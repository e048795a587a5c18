// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import org.openrecp.app.assessment.Achievements;
import org.openrecp.app.database.Scope;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Records once what assessments had achieved before there was a ledger. */
@Component
class Backfill implements ApplicationRunner {
    private final JdbcClient database;
    private final Achievements achievements;
    private final AssessmentResults results;
    private final TransactionOperations transactions;

    Backfill(
            JdbcClient database,
            Achievements achievements,
            AssessmentResults results,
            TransactionOperations transactions) {
        this.database = database;
        this.achievements = achievements;
        this.results = results;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Scope.SYSTEM.run(() -> transactions.executeWithoutResult(_ -> record()));
    }

    private void record() {
        int first =
                database.sql(
                                "insert into result_backfill (done) values (true) on conflict do nothing")
                        .update();
        if (first == 1) {
            achievements.list().forEach(results::record);
        }
    }
}
