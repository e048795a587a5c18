// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.disclosure.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.database.Scope;
import org.openrecp.app.disclosure.Disclosures;
import org.openrecp.app.disclosure.internal.Standings.Kept;
import org.openrecp.app.shell.Texts;
import org.openrecp.engine.disclosure.Cell;
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
    private final Standings standings;
    private final TransactionOperations transactions;
    private final Clock clock;

    Gate(
            RulesStore rules,
            ReleaseLog log,
            Standings standings,
            TransactionOperations transactions,
            Clock clock) {
        this.rules = rules;
        this.log = log;
        this.standings = standings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Answer release(Question question, Table table) {
        return asSystem(() -> {
            log.lock(question);
            return logged(question, table, protect(question, table));
        });
    }

    @Override
    public Answer preview(Question question, Table table) {
        return asSystem(() -> protect(question, table));
    }

    @Override
    public Standing standing(Question question, Supplier<Table> table) {
        return asSystem(() -> {
            var now = clock.instant();
            var kept = standings.find(question);
            if (kept.isEmpty() || isDue(kept.get(), now)) {
                log.lock(question);
                kept = standings.find(question);
            }
            Standing standing = kept.filter(k -> !isDue(k, now)).map(Kept::standing).orElse(null);
            if (standing == null) {
                standing =
                        renewed(question, table.get(), kept.map(Kept::standing).orElse(null), now);
                standings.put(question, standing, now);
            }
            if (standing.answer() instanceof Released(var release, _)) {
                log.shownTo(release, question.audience().code());
            }
            return standing;
        });
    }

    /** A table stands for its month, nothing for its day. */
    private static boolean isDue(Kept kept, Instant now) {
        var then = LocalDate.ofInstant(kept.checked(), Texts.ZONE);
        var today = LocalDate.ofInstant(now, Texts.ZONE);
        return kept.standing().answer() instanceof Nothing
                ? then.isBefore(today)
                : YearMonth.from(then).isBefore(YearMonth.from(today));
    }

    /** The newest, unless it would show less of the whole than the one that stands. */
    private Standing renewed(
            Question question, Table table, @Nullable Standing standing, Instant now) {
        var newest = protect(question, table);
        return standing != null && showsTotal(standing.answer()) && !showsTotal(newest)
                ? standing
                : new Standing(logged(question, table, newest), now);
    }

    private static boolean showsTotal(Answer answer) {
        return answer instanceof Released(_, var table)
                && table.published()
                        .contains(
                                new Cell(
                                        table.dimensions().stream()
                                                .map(d -> d.categories().getFirst().code())
                                                .toList()));
    }

    private Answer protect(Question question, Table table) {
        var earlier = log.earlier(question.centre(), question.indicator());
        return switch (Disclosure.protect(table, rules.of(question.centre()), earlier)) {
            case Protected(SafeTable safe) when !safe.published().isEmpty() ->
                    new Released(NOT_LOGGED, safe);
            case Protected _, Withheld _ -> new Nothing();
        };
    }

    private Answer logged(Question question, Table table, Answer answer) {
        return answer instanceof Released(_, var safe)
                ? new Released(
                        log.same(question, table, safe)
                                .orElseGet(() -> log.add(question, table, safe)),
                        safe)
                : answer;
    }

    private <A> A asSystem(Supplier<A> work) {
        return Scope.current()
                .asSystem()
                .call(() -> Objects.requireNonNull(transactions.execute(_ -> work.get())));
    }
}
