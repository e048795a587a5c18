// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.openrecp.app.database.Scope;
import org.openrecp.app.job.JobProgress;
import org.openrecp.app.reported.ReportedFigures.Author;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Indicators;
import org.springframework.stereotype.Component;

/** What the manager of a centre does with a file, for tests. */
@Component
class HistoryDesk {
    static final Author MANAGER = new Author(null, "Manager");

    private final Receiving receiving;
    private final ImportStore imports;
    private final FindingStore findings;
    private final HistoryJobs work;
    private final Indicators indicators;

    HistoryDesk(
            Receiving receiving,
            ImportStore imports,
            FindingStore findings,
            HistoryJobs work,
            Indicators indicators) {
        this.receiving = receiving;
        this.imports = imports;
        this.findings = findings;
        this.work = work;
        this.indicators = indicators;
    }

    /** What is done in a centre. */
    interface Steps {
        void run() throws Exception;
    }

    static void within(Scope scope, Steps steps) throws Exception {
        scope.call(() -> {
            steps.run();
            return scope;
        });
    }

    UUID send(UUID centre, String name, byte[] content) throws Exception {
        var id = UUID.randomUUID();
        send(id, centre, name, content);
        return id;
    }

    void send(UUID id, UUID centre, String name, byte[] content) throws Exception {
        receiving.receive(
                id,
                centre,
                imports.find(id).orElse(null),
                name,
                new ByteArrayInputStream(content),
                null,
                "Manager");
    }

    HistoryImport get(UUID id) {
        return imports.find(id).orElseThrow();
    }

    void map(UUID id, UnaryOperator<Mapping> change) {
        var file = get(id);
        imports.map(file, change.apply(file.mapping()), file.mappingName());
    }

    List<Trouble> check(UUID id) throws Exception {
        work.check(id, MANAGER, JobProgress.NONE);
        return findings.troubles(id, Troubles.MOST);
    }

    void load(UUID id) throws Exception {
        assertThat(check(id).stream().filter(Trouble::blocks)).isEmpty();
        work.load(id, MANAGER, JobProgress.NONE);
    }

    void undo(UUID id) throws Exception {
        work.undo(id, MANAGER, JobProgress.NONE);
    }

    /** What the ledger says, over all currencies and states of one. */
    BigDecimal figure(UUID centre, String indicator) {
        return indicators.value(indicator, Cut.of(centre)).stream()
                .map(Indicators.Cell::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
