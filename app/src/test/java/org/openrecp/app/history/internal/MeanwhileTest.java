// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.database.Scope;
import org.openrecp.app.job.JobProgress;
import org.openrecp.app.job.NotDone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.web.server.ResponseStatusException;

/** A file that somebody changes while it is tried or loaded. */
@SpringBootTest
@AutoConfigureMockMvc
class MeanwhileTest implements DatabaseTest {
    @Autowired private Workplace workplace;
    @Autowired private HistoryDesk desk;
    @Autowired private HistoryJobs work;
    @Autowired private ImportStore imports;

    private UUID centre = new UUID(0, 0);
    private Scope scope = Scope.NONE;
    private UUID file = new UUID(0, 0);

    @BeforeEach
    void aFile() throws Exception {
        centre = workplace.centre();
        scope = new Scope(Scope.Reach.CENTRE, centre, null, null);
        file = scope.call(() -> desk.send(centre, "old.xlsx", table(1_000)));
    }

    @Test
    void isNotLoadedWhenItsMappingChanges() throws Exception {
        assertNotLoaded(() -> desk.map(file, m -> m.with("both", "")));
    }

    @Test
    void isNotLoadedWhenItIsSentAgain() throws Exception {
        assertNotLoaded(() -> desk.send(file, centre, "old.xlsx", table(2)));
        scope.call(() -> {
            desk.load(file);
            return desk.get(file).counts();
        });
        assertThat(scope.call(() -> desk.figure(centre, "SRV-QA"))).isEqualByComparingTo("1");
    }

    @Test
    void isNotLoadedWhenACompanyIsDecidedOn() throws Exception {
        assertNotLoaded(() -> imports.reopen(file));
    }

    @Test
    void isNotCalledTriedWhenItsMappingChanges() throws Exception {
        scope.call(() -> {
            var during = during(() -> desk.map(file, m -> m.with("both", "")));
            assertThatThrownBy(() -> work.check(file, HistoryDesk.MANAGER, during))
                    .isInstanceOfSatisfying(
                            NotDone.class,
                            e -> assertThat(e.key()).isEqualTo("history.changed-while-tried"));
            assertThat(desk.get(file).state()).isEqualTo(HistoryImport.State.MAPPING);
            return file;
        });
    }

    @Test
    void isNotMappedOnceItIsLoaded() throws Exception {
        scope.call(() -> {
            var before = desk.get(file);
            desk.load(file);
            assertThatThrownBy(() -> imports.map(before, before.mapping(), "late"))
                    .isInstanceOf(ResponseStatusException.class);
            assertThatThrownBy(() -> desk.send(file, centre, "old.xlsx", table(2)))
                    .isInstanceOf(ResponseStatusException.class);
            return file;
        });
    }

    private void assertNotLoaded(Step meanwhile) throws Exception {
        scope.call(() -> {
            assertThat(desk.check(file)).isEmpty();
            assertThatThrownBy(() -> work.load(file, HistoryDesk.MANAGER, during(meanwhile)))
                    .isInstanceOfSatisfying(
                            NotDone.class,
                            e -> assertThat(e.key()).isEqualTo("history.changed-since-check"));
            assertThat(desk.figure(centre, "RES-EL")).isZero();
            assertThat(desk.get(file).state()).isEqualTo(HistoryImport.State.MAPPING);
            return file;
        });
    }

    /** What somebody else does. */
    private interface Step {
        void take() throws Exception;
    }

    /** Does something in another thread, once, when the work is half done. */
    private JobProgress during(Step step) {
        var done = new AtomicBoolean();
        return (_, share) -> {
            if (share > 0.5 && !done.getAndSet(true)) {
                CompletableFuture.runAsync(() -> taken(step)).join();
            }
        };
    }

    private void taken(Step step) {
        try {
            scope.call(() -> {
                step.take();
                return step;
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] table(int rows) {
        var all = new ArrayList<List<Object>>();
        for (int i = 1; i <= rows; i++) {
            all.add(List.of("Giấy Thác Mơ", "Phú Thọ", "nhanh", i, i, i));
        }
        return Table.ofYear(2004, all).bytes();
    }
}
