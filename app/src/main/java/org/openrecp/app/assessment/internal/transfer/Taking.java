// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.records.MadeOnce;
import org.openrecp.app.assessment.internal.records.RecordHistories;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.assessment.internal.transfer.Transfers.Taken;
import org.openrecp.app.company.Companies;
import org.openrecp.app.evidence.Evidence;
import org.openrecp.app.evidence.EvidenceOwner;
import org.openrecp.app.evidence.TravellingFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file in, whole or not at all. */
@Component
class Taking {
    private final Assessments assessments;
    private final Companies companies;
    private final SheetStore sheets;
    private final RecordHistories histories;
    private final List<MadeOnce<?>> kinds;
    private final Evidence evidence;
    private final List<EvidenceOwner.Kind> owners;

    Taking(
            Assessments assessments,
            Companies companies,
            SheetStore sheets,
            RecordHistories histories,
            ObjectProvider<MadeOnce<?>> kinds,
            Evidence evidence,
            ObjectProvider<EvidenceOwner.Kind> owners) {
        this.assessments = assessments;
        this.companies = companies;
        this.sheets = sheets;
        this.histories = histories;
        this.kinds = kinds.stream().toList();
        this.evidence = evidence;
        this.owners = owners.stream().toList();
    }

    @Transactional(rollbackFor = Exception.class)
    public Taken take(TransferFile file, Unpacked parts, UUID centre, Author taker)
            throws IOException, TransferRefused {
        try {
            var id = open(file.manifest(), centre).id();
            int changes = sheets.merge(id, file.changes());
            // now that others wait for this to end
            var assessment = assessments.find(id).orElseThrow();
            refuseIf(changes > 0 && assessment.frozen());
            int made = 0;
            for (var kind : kinds) {
                made += add(assessment, kind, file);
            }
            int records = merge(assessment, file.records(), taker);
            int files = restore(assessment, file.evidence(), parts);
            return new Taken(id, changes + made + records + files);
        } catch (NonTransientDataAccessException | NoSuchElementException e) {
            throw new TransferRefused("assessment.transfer-foreign");
        } catch (IllegalArgumentException e) {
            throw new TransferRefused(
                    "assessment.transfer-damaged", Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    private AssessmentView open(TransferFile.Manifest manifest, UUID centre)
            throws TransferRefused {
        companies.create(manifest.company(), centre, manifest.companyDetails());
        var company =
                companies
                        .find(manifest.company())
                        .orElseThrow(() -> new TransferRefused("assessment.transfer-foreign"));
        return assessments.open(manifest.assessment(), company.id(), manifest.title());
    }

    private <T> int add(AssessmentView assessment, MadeOnce<T> kind, TransferFile file)
            throws TransferRefused {
        int added = 0;
        for (var one : file.made().getOrDefault(kind.name(), List.of())) {
            added += kind.add(assessment, kind.type().cast(one)) ? 1 : 0;
        }
        refuseIf(added > 0 && assessment.frozen() && !kind.followsUp());
        return added;
    }

    private int merge(AssessmentView assessment, List<Change> records, Author taker)
            throws TransferRefused {
        var news = histories.news(records);
        for (var change : news) {
            var kind = histories.kind(change.sheet());
            refuseIf(assessment.frozen() && !kind.followsUp());
            if (!kind.belongs(assessment.id(), change.row())) {
                throw new TransferRefused("assessment.transfer-foreign");
            }
            var objection = kind.objection(change, taker);
            if (objection.isPresent()) {
                throw new TransferRefused(objection.get(), change.author().name());
            }
        }
        histories.merge(assessment.id(), news);
        return news.size();
    }

    private int restore(AssessmentView assessment, List<TravellingFile> files, Unpacked parts)
            throws IOException, TransferRefused {
        int restored = 0;
        var within = new HashMap<String, Set<UUID>>();
        for (var file : files) {
            var kind = kind(file.ownerKind());
            if (!within.computeIfAbsent(
                            kind.kind(), _ -> new HashSet<>(kind.within(assessment.id())))
                    .contains(file.ownerId())) {
                throw new TransferRefused("assessment.transfer-foreign");
            }
            boolean changed;
            try (var content = parts.evidence(file.id())) {
                changed =
                        evidence.restore(file, assessment.centre(), assessment.company(), content)
                                .orElseThrow(() ->
                                        new TransferRefused(
                                                "assessment.transfer-evidence", file.name()));
            }
            refuseIf(
                    changed
                            && assessment.frozen()
                            && kind.find(file.ownerId()).filter(EvidenceOwner::open).isEmpty());
            restored += changed ? 1 : 0;
        }
        return restored;
    }

    private EvidenceOwner.Kind kind(String name) {
        return owners.stream()
                .filter(k -> k.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Kind " + name));
    }

    private static void refuseIf(boolean frozen) throws TransferRefused {
        if (frozen) {
            throw new TransferRefused("assessment.transfer-frozen");
        }
    }
}
