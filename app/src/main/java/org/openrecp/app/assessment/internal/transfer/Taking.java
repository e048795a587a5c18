// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import java.io.IOException;
import java.sql.SQLException;
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
import org.openrecp.app.assessment.internal.records.OtherContent;
import org.openrecp.app.assessment.internal.records.RecordHistories;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.assessment.internal.transfer.Transfers.Taken;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.CompanyDetails;
import org.openrecp.app.evidence.Evidence;
import org.openrecp.app.evidence.EvidenceOwner;
import org.openrecp.app.evidence.TravellingFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file in, whole or not at all. */
@Component
class Taking {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final Assessments assessments;
    private final Companies companies;
    private final SheetStore sheets;
    private final RecordHistories histories;
    private final List<MadeOnce<?>> kinds;
    private final Evidence evidence;
    private final List<EvidenceOwner.Kind> owners;
    private final TakenFiles takenFiles;

    Taking(
            Assessments assessments,
            Companies companies,
            SheetStore sheets,
            RecordHistories histories,
            ObjectProvider<MadeOnce<?>> kinds,
            Evidence evidence,
            ObjectProvider<EvidenceOwner.Kind> owners,
            TakenFiles takenFiles) {
        this.assessments = assessments;
        this.companies = companies;
        this.sheets = sheets;
        this.histories = histories;
        this.kinds = kinds.stream().toList();
        this.evidence = evidence;
        this.owners = owners.stream().toList();
        this.takenFiles = takenFiles;
    }

    @Transactional(rollbackFor = Exception.class)
    public Taken take(TransferFile file, Unpacked parts, String sha256, UUID centre, Author taker)
            throws IOException, TransferRefused {
        var taken = UUID.randomUUID();
        try {
            var id = open(file.manifest(), centre).id();
            int changes = sheets.merge(id, file.changes(), taken);
            // now that others wait for this to end
            var assessment = assessments.find(id).orElseThrow();
            refuseIf(changes > 0 && assessment.frozen());
            int made = 0;
            for (var kind : kinds) {
                made += add(assessment, kind, file);
            }
            int records = merge(assessment, file.records(), taken, taker);
            int files = restore(assessment, file.evidence(), parts);
            int all = changes + made + records + files;
            if (all > 0) {
                takenFiles.add(taken, id, sha256, all, taker);
            }
            return new Taken(id, all);
        } catch (OtherContent e) {
            throw new TransferRefused(e.key(), e.place());
        } catch (NoSuchElementException | DataIntegrityViolationException e) {
            throw new TransferRefused("assessment.transfer-foreign");
        } catch (NonTransientDataAccessException e) {
            if (isOutOfScope(e)) {
                throw new TransferRefused("assessment.transfer-foreign");
            }
            throw e;
        } catch (IllegalArgumentException e) {
            throw new TransferRefused(
                    "assessment.transfer-damaged", Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    /** Whether the database refused a row since it is not of the scope of the work. */
    private static boolean isOutOfScope(NonTransientDataAccessException e) {
        return e.getRootCause() instanceof SQLException cause
                && INSUFFICIENT_PRIVILEGE.equals(cause.getSQLState());
    }

    private AssessmentView open(TransferFile.Manifest manifest, UUID centre)
            throws TransferRefused {
        if (!companies.exists(manifest.company())) {
            companies.create(manifest.company(), centre, details(manifest));
        }
        var company =
                companies
                        .find(manifest.company())
                        .orElseThrow(() -> new TransferRefused("assessment.transfer-foreign"));
        return assessments.open(manifest.assessment(), company.id(), manifest.title());
    }

    private CompanyDetails details(TransferFile.Manifest manifest) throws TransferRefused {
        try {
            return companies.checked(manifest.companyDetails());
        } catch (IllegalArgumentException e) {
            throw new TransferRefused(
                    "assessment.transfer-company", Objects.requireNonNullElse(e.getMessage(), ""));
        }
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

    private int merge(AssessmentView assessment, List<Change> records, UUID taken, Author taker)
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
        histories.merge(assessment.id(), news, taken);
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
            if (file.deletedAt() != null && rests(kind, file)) {
                continue;
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

    /** Whether something here rests on a file that was deleted elsewhere, so that it stays. */
    private boolean rests(EvidenceOwner.Kind kind, TravellingFile file) {
        return evidence.find(file.id()).isPresent()
                && kind.find(file.ownerId()).filter(o -> o.open() && !o.removable()).isPresent();
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
