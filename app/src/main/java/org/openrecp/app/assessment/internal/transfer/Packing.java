// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.records.MadeOnce;
import org.openrecp.app.assessment.internal.records.RecordHistories;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.company.Companies;
import org.openrecp.app.evidence.Evidence;
import org.openrecp.app.evidence.EvidenceOwner;
import org.openrecp.app.evidence.TravellingFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Puts an assessment as it is at one moment into a file. */
@Component
class Packing {
    private final Companies companies;
    private final SheetStore sheets;
    private final RecordHistories histories;
    private final List<MadeOnce<?>> kinds;
    private final Evidence evidence;
    private final List<EvidenceOwner.Kind> owners;
    private final JsonMapper json;
    private final Clock clock;

    Packing(
            Companies companies,
            SheetStore sheets,
            RecordHistories histories,
            ObjectProvider<MadeOnce<?>> kinds,
            Evidence evidence,
            ObjectProvider<EvidenceOwner.Kind> owners,
            JsonMapper json,
            Clock clock) {
        this.companies = companies;
        this.sheets = sheets;
        this.histories = histories;
        this.kinds = kinds.stream().toList();
        this.evidence = evidence;
        this.owners = owners.stream().toList();
        this.json = json;
        this.clock = clock;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(AssessmentView assessment, Author author, OutputStream out)
            throws IOException {
        var id = assessment.id();
        var made = new LinkedHashMap<String, List<?>>();
        kinds.forEach(kind -> made.put(kind.name(), kind.list(id)));
        var file =
                new TransferFile(
                        manifest(assessment, author),
                        sheets.changes(id),
                        histories.changes(id),
                        made,
                        files(id));
        TransferWriting.write(file, evidence::open, json, out);
    }

    private TransferFile.Manifest manifest(AssessmentView assessment, Author author) {
        var company = companies.find(assessment.company()).orElseThrow();
        return new TransferFile.Manifest(
                TransferFile.FORMAT,
                TransferFile.VERSION,
                assessment.id(),
                assessment.title(),
                company.id(),
                company.details(),
                clock.instant(),
                author.name());
    }

    private List<TravellingFile> files(UUID assessment) {
        return owners.stream()
                .flatMap(kind -> evidence.travelling(kind.kind(), kind.within(assessment)).stream())
                .toList();
    }
}
