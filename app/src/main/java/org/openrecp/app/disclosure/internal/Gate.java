// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.disclosure.internal;

import java.util.UUID;
import org.openrecp.app.database.Scope;
import org.openrecp.app.disclosure.Disclosures;
import org.openrecp.engine.disclosure.Disclosure;
import org.openrecp.engine.disclosure.Protection.Protected;
import org.openrecp.engine.disclosure.Protection.Withheld;
import org.openrecp.engine.disclosure.SafeTable;
import org.openrecp.engine.disclosure.Table;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Protects, then logs. */
@Service
class Gate implements Disclosures {
    private static final UUID NOT_LOGGED = new UUID(0, 0);

    private final RulesStore rules;
    private final ReleaseLog log;
    private final TransactionOperations transactions;

    Gate(RulesStore rules, ReleaseLog log, TransactionOperations transactions) {
        this.rules = rules;
        this.log = log;
        this.transactions = transactions;
    }

    @Override
    public Answer release(Question question, Table table) {
        return asSystem(() -> {
            log.lock(question);
            return protect(question, table) instanceof Released(_, var safe)
                    ? new Released(logged(question, table, safe), safe)
                    : new Nothing();
        });
    }

    @Override
    public Answer preview(Question question, Table table) {
        return asSystem(() -> protect(question, table));
    }

    private Answer protect(Question question, Table table) {
        var earlier = log.earlier(question.centre(), question.indicator());
        return switch (Disclosure.protect(table, rules.of(question.centre()), earlier)) {
            case Protected(SafeTable safe) when !safe.published().isEmpty() ->
                    new Released(NOT_LOGGED, safe);
            case Protected _, Withheld _ -> new Nothing();
        };
    }

    private UUID logged(Question question, Table table, SafeTable safe) {
        return log.same(question, table, safe).orElseGet(() -> log.add(question, table, safe));
    }

    private Answer asSystem(java.util.function.Supplier<Answer> work) {
        return Scope.current()
                .asSystem()
                .call(() -> {
                    Answer answer = transactions.execute(_ -> work.get());
                    return answer == null ? new Nothing() : answer;
                });
    }
}
