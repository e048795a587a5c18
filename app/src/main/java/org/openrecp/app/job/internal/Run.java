// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.job.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.database.Scope;
import org.openrecp.app.job.Job.State;
import org.openrecp.app.job.JobProgress;
import org.openrecp.app.job.Jobs.Work;

/** A piece of work in this process. What it says of itself is written down by {@link JobPool}. */
final class Run implements JobProgress {
    private final UUID id;
    private final Scope scope;
    private final Work work;
    private volatile State state = State.QUEUED;
    private volatile int percent;
    private volatile @Nullable String stage;
    private volatile boolean stopping;

    Run(UUID id, Scope scope, Work work) {
        this.id = id;
        this.scope = scope;
        this.work = work;
    }

    UUID id() {
        return id;
    }

    Scope scope() {
        return scope;
    }

    Work work() {
        return work;
    }

    State state() {
        return state;
    }

    int percent() {
        return percent;
    }

    @Nullable String stage() {
        return stage;
    }

    void begin() {
        check();
        state = State.RUNNING;
    }

    void stop() {
        stopping = true;
    }

    @Override
    public void at(String newStage, double share) {
        check();
        stage = newStage;
        percent = (int) Math.clamp(100 * share, 0, 99);
    }

    private void check() {
        if (stopping) {
            throw new Stopped();
        }
    }
}
