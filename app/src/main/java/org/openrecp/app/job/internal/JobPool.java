// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.job.internal;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.openrecp.app.database.Scope;
import org.openrecp.app.job.Job;
import org.openrecp.app.job.Job.State;
import org.openrecp.app.job.JobProgress.Stopped;
import org.openrecp.app.job.Jobs;
import org.openrecp.app.job.NotDone;
import org.openrecp.app.job.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Runs long work on a few threads of its own, so that pages stay quick. A thread beside them writes
 * down every second how far the work is, and says with it that this process is alive: work whose
 * process fell silent is interrupted, from the start of this one on.
 */
@Service
@Lazy(false)
class JobPool implements Jobs {
    static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(JobPool.class);
    private static final int THREADS = 2;
    private static final int WAITING = 100;

    private final JobStore store;
    private final UUID process = UUID.randomUUID();
    private final Map<UUID, Run> runs = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(
                    THREADS,
                    THREADS,
                    1,
                    TimeUnit.MINUTES,
                    new LinkedBlockingQueue<>(WAITING),
                    Thread.ofPlatform().name("job-", 1).daemon().factory());
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("job-clock").daemon().factory());

    JobPool(JobStore store) {
        this.store = store;
        threads.allowCoreThreadTimeOut(true);
        var _ = clock.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
        var _ = clock.scheduleWithFixedDelay(this::interruptSilent, 0, 5, TimeUnit.SECONDS);
    }

    @Override
    public UUID submit(Subject subject, Work work) {
        var run = new Run(UUID.randomUUID(), Scope.current(), work);
        while (!store.add(run.id(), subject, process)) {
            var active = store.latest(subject.kind(), subject.id()).filter(Job::isActive);
            if (active.isPresent()) {
                return active.get().id();
            }
        }
        runs.put(run.id(), run);
        try {
            threads.execute(() -> perform(run));
        } catch (RejectedExecutionException e) {
            end(run, State.FAILED, new Outcome("job.busy", List.of(), null));
        }
        return run.id();
    }

    @Override
    public Optional<Job> find(UUID id) {
        return store.find(id);
    }

    @Override
    public Optional<Job> latest(String kind, UUID subject) {
        return store.latest(kind, subject);
    }

    @Override
    public void cancel(UUID id) {
        store.askToCancel(id);
    }

    private void perform(Run run) {
        try {
            run.begin();
            beat(run);
            end(run, State.DONE, run.scope().call(() -> run.work().run(run)));
        } catch (Stopped e) {
            end(run, State.CANCELLED, new Outcome(null, List.of(), null));
        } catch (NotDone e) {
            end(run, State.FAILED, new Outcome(e.key(), e.arguments(), null));
        } catch (Throwable e) {
            LOG.error("job {} failed", run.id(), e);
            end(run, State.FAILED, new Outcome("job.fault", List.of(), null));
        }
    }

    private void end(Run run, State state, Outcome outcome) {
        runs.remove(run.id());
        try {
            Scope.SYSTEM.run(() ->
                    store.end(
                            run.id(),
                            state,
                            outcome.message(),
                            outcome.arguments(),
                            outcome.result()));
        } catch (DataAccessException e) {
            LOG.error("job {} ended as {}, which could not be written down", run.id(), state, e);
        }
    }

    private void beat() {
        runs.values()
                .forEach(run -> {
                    try {
                        beat(run);
                    } catch (RuntimeException e) {
                        LOG.warn("job {}: how far it is could not be written down", run.id(), e);
                    }
                });
    }

    private void beat(Run run) {
        boolean stop =
                Scope.SYSTEM.call(
                        () -> store.beat(run.id(), run.state(), run.percent(), run.stage()));
        if (stop) {
            run.stop();
        }
    }

    private void interruptSilent() {
        try {
            int count = Scope.SYSTEM.call(() -> store.interruptSilent(SILENCE));
            if (count > 0) {
                LOG.warn("{} jobs of a process that is gone did not finish", count);
            }
        } catch (RuntimeException e) {
            LOG.warn("jobs could not be looked through", e);
        }
    }

    /** Asks all work to stop; what does not within a few seconds is interrupted. */
    @PreDestroy
    void close() throws InterruptedException {
        runs.values().forEach(Run::stop);
        threads.shutdown();
        boolean quiet = threads.awaitTermination(5, TimeUnit.SECONDS);
        clock.shutdownNow();
        if (!quiet) {
            runs.values()
                    .forEach(
                            run -> end(run, State.INTERRUPTED, new Outcome(null, List.of(), null)));
        }
    }
}
