// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whose rows a piece of work may see and change, and who does it.
 *
 * @param centre null: rows of every centre, or of none, as the reach says
 * @param company null: every company that the reach allows
 * @param actor the account that acts, for the audit trail; null: the system itself
 */
public record Scope(
        Reach reach, @Nullable UUID centre, @Nullable UUID company, @Nullable UUID actor) {

    /** How far a scope reaches. */
    public enum Reach {
        /** No company's rows: visitors, and roles that see only aggregates. */
        NONE,
        /** One company. */
        COMPANY,
        /** All companies of one centre. */
        CENTRE,
        /** Everything: sign-in, migrations, backup. */
        SYSTEM
    }

    /** Work of the system itself. */
    public static final Scope SYSTEM = new Scope(Reach.SYSTEM, null, null, null);

    /** Sees no company. */
    public static final Scope NONE = new Scope(Reach.NONE, null, null, null);

    private static final String NOT_WITHIN =
            "An open transaction keeps the scope of its beginning. Begin it within this scope, or do this work before or after it.";
    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    /** The scope of the work that runs now; {@link #NONE} outside of any. */
    public static Scope current() {
        return CURRENT.isBound() ? CURRENT.get() : NONE;
    }

    /**
     * The same actor, seeing everything: for work whose right has been checked. A transaction must
     * begin within it, since an open one keeps the scope of its beginning.
     */
    public Scope asSystem() {
        return new Scope(Reach.SYSTEM, null, null, actor);
    }

    private void refuseWithinAnother() {
        var current = current();
        boolean same =
                reach == current.reach
                        && Objects.equals(centre, current.centre)
                        && Objects.equals(company, current.company);
        if (!same && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(NOT_WITHIN);
        }
    }

    /**
     * Runs work within this scope.
     *
     * @throws IllegalStateException within an open transaction of another scope
     */
    public <R extends @Nullable Object, X extends Throwable> R call(
            ScopedValue.CallableOp<? extends R, X> work) throws X {
        refuseWithinAnother();
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /**
     * Runs work within this scope.
     *
     * @throws IllegalStateException within an open transaction of another scope
     */
    public void run(Runnable work) {
        refuseWithinAnother();
        ScopedValue.where(CURRENT, this).run(work);
    }
}
