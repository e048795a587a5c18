// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.assessment.internal.sheet.StoredRow;
import org.openrecp.app.company.Companies;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes assessments to files and takes them in. */
@Service
public class Transfers {
    private final Assessments assessments;
    private final Companies companies;
    private final SheetStore sheets;
    private final JsonMapper json;
    private final Clock clock;

    Transfers(
            Assessments assessments,
            Companies companies,
            SheetStore sheets,
            JsonMapper json,
            Clock clock) {
        this.assessments = assessments;
        this.companies = companies;
        this.sheets = sheets;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What was taken in.
     *
     * @param changes how many were new
     */
    public record Taken(UUID assessment, int changes) {}

    /** Writes an assessment with its whole history. */
    @Transactional(readOnly = true)
    public void write(AssessmentView assessment, Author author, OutputStream out)
            throws IOException {
        var company = companies.find(assessment.company()).orElseThrow();
        var manifest =
                new TransferFile.Manifest(
                        TransferFile.FORMAT,
                        TransferFile.VERSION,
                        assessment.id(),
                        assessment.title(),
                        company.id(),
                        company.details(),
                        clock.instant(),
                        author.name());
        TransferWriting.write(
                new TransferFile(manifest, sheets.changes(assessment.id())), json, out);
    }

    /**
     * Takes in a file, whole or not at all. A company or assessment that is not known yet is made
     * in the centre.
     *
     * @throws TransferRefused when the file is not sound, or belongs to another centre
     */
    @Transactional(rollbackFor = Exception.class)
    public Taken take(InputStream in, UUID centre) throws IOException, TransferRefused {
        var file = TransferReading.read(in, json);
        var manifest = file.manifest();
        try {
            companies.create(manifest.company(), centre, manifest.companyDetails());
            var company =
                    companies
                            .find(manifest.company())
                            .orElseThrow(() -> new TransferRefused("assessment.transfer-foreign"));
            var assessment =
                    assessments.open(manifest.assessment(), company.id(), manifest.title());
            if (assessment.frozen()) {
                throw new TransferRefused("assessment.transfer-frozen");
            }
            return new Taken(assessment.id(), sheets.merge(assessment.id(), file.changes()));
        } catch (NonTransientDataAccessException | NoSuchElementException e) {
            throw new TransferRefused("assessment.transfer-foreign");
        }
    }

    /** The fields of an assessment that two people changed without knowing of each other. */
    @Transactional(readOnly = true)
    public List<FieldConflict> conflicts(UUID assessment) {
        return sheets.rows(assessment).stream()
                .flatMap(row ->
                        row.heads().keySet().stream()
                                .filter(row::isInConflict)
                                .map(field ->
                                        new FieldConflict(
                                                row,
                                                field,
                                                sheets.changes(assessment, row.heads(field)))))
                .toList();
    }

    /**
     * A field with more than one value.
     *
     * @param field {@link Change#ROW} where one deleted the row and another changed it
     */
    public record FieldConflict(StoredRow row, String field, List<Change> changes) {
        public FieldConflict {
            changes = List.copyOf(changes);
        }
    }
}
