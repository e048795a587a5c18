// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.revision.Difference;
import org.openrecp.app.assessment.internal.revision.Revisions;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.assessment.internal.sheet.Edit;
import org.openrecp.app.assessment.internal.sheet.EditOutcome;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.CompanyDetails;
import org.openrecp.app.database.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
class TransfersTest implements DatabaseTest {
    private static final Author LAN = new Author(null, "Lan");

    @Autowired private Assessments assessments;
    @Autowired private Centres centres;
    @Autowired private Companies companies;
    @Autowired private JsonMapper json;
    @Autowired private Revisions revisions;
    @Autowired private SheetStore sheets;
    @Autowired private TransferReading reading;
    @Autowired private Transfers transfers;

    private final UUID centre = UUID.randomUUID();
    private final UUID elsewhere = UUID.randomUUID();
    private final UUID company = UUID.randomUUID();

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    @BeforeEach
    void twoCentres() {
        Scope.SYSTEM.run(() -> {
            centres.add(new Centre(centre, "Here " + centre, "VNM", "VND"));
            centres.add(new Centre(elsewhere, "There " + elsewhere, "KHM", "USD"));
            companies.create(company, centre, CompanyDetails.of("Mill", null, null, null));
        });
    }

    @Test
    void bringsAnAssessmentOfACompanyThatIsNotKnownYet() throws Exception {
        in(
                centre,
                () -> {
                    var file = onAnotherComputer(written(filled()));

                    var taken = transfers.take(stream(file), centre, LAN);

                    assertThat(taken.changes()).isEqualTo(file.changes().size());
                    assertThat(
                                    assessments
                                            .rows(taken.assessment())
                                            .rows("streams")
                                            .getFirst()
                                            .fields())
                            .containsEntry("quantity", "10");
                    assertThat(companies.find(file.manifest().company()).orElseThrow().name())
                            .isEqualTo("Mill");
                    assertThat(transfers.take(stream(file), centre, LAN).changes())
                            .as("again")
                            .isZero();
                });
    }

    @Test
    void mergesWhatTwoPeopleDidAndShowsWhatTheyDisagreeOn() throws Exception {
        in(
                centre,
                () -> {
                    var assessment = filled();
                    var row =
                            UUID.fromString(
                                    assessments
                                            .rows(assessment.id())
                                            .rows("streams")
                                            .getFirst()
                                            .id());
                    var before = written(assessment);
                    var quantity = sheets.history(assessment.id(), row, "quantity").getFirst();
                    var theirs =
                            file(
                                    before.manifest(),
                                    Stream.concat(
                                                    before.changes().stream(),
                                                    Stream.of(
                                                            changed(
                                                                    quantity,
                                                                    "quantity",
                                                                    "12",
                                                                    List.of(quantity.id())),
                                                            changed(
                                                                    quantity, "note", "by hand",
                                                                    List.of())))
                                            .toList());
                    sheets.apply(
                            assessment.id(),
                            List.of(
                                    new Edit(
                                            UUID.randomUUID(),
                                            row,
                                            "streams",
                                            "quantity",
                                            "11",
                                            null)),
                            LAN);

                    assertThat(transfers.take(stream(theirs), centre, LAN).changes()).isEqualTo(2);

                    assertThat(
                                    assessments
                                            .rows(assessment.id())
                                            .rows("streams")
                                            .getFirst()
                                            .fields())
                            .containsEntry("note", "by hand");
                    assertThat(transfers.conflicts(assessment.id()))
                            .singleElement()
                            .satisfies(c -> assertThat(c.field()).isEqualTo("quantity"))
                            .satisfies(c ->
                                    assertThat(c.changes())
                                            .extracting(Change::value)
                                            .containsExactlyInAnyOrder("11", "12"));
                });
    }

    @Test
    void takesNothingIntoAnotherCentre() throws Exception {
        var file = new TransferFile[1];
        in(centre, () -> file[0] = written(filled()));

        in(elsewhere, () -> refused(stream(file[0]), "assessment.transfer-foreign", elsewhere));
        in(centre, () -> assertThat(assessments.find(file[0].manifest().assessment())).isPresent());
    }

    @Test
    void takesNoRowsOfAnotherAssessment() throws Exception {
        in(
                centre,
                () -> {
                    var file = written(filled());
                    var m = file.manifest();
                    var hijacked =
                            file(
                                    new TransferFile.Manifest(
                                            m.format(),
                                            m.version(),
                                            UUID.randomUUID(),
                                            "Other",
                                            m.company(),
                                            m.companyDetails(),
                                            m.writtenAt(),
                                            m.by()),
                                    file.changes().stream()
                                            .map(c -> changed(c, c.field(), c.value(), c.parents()))
                                            .toList());

                    refused(stream(hijacked), "assessment.transfer-foreign", centre);
                });
    }

    @Test
    void takesNothingIntoAFrozenAssessment() throws Exception {
        in(
                centre,
                () -> {
                    var assessment = filled();
                    var file = written(assessment);
                    var first = file.changes().getFirst();
                    var further =
                            file(
                                    file.manifest(),
                                    List.of(changed(first, "note", "by hand", List.of())));
                    revisions.freeze(assessment.id(), "approved", LAN);

                    assertThat(transfers.take(stream(file), centre, LAN).changes()).isZero();
                    refused(stream(further), "assessment.transfer-frozen", centre);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "no zip at all, assessment.transfer-no-file",
        "empty zip, assessment.transfer-no-file",
        "wrong checksum, assessment.transfer-damaged",
        "no JSON, assessment.transfer-damaged",
        "another format, assessment.transfer-no-file",
        "newer, assessment.transfer-newer",
        "zip bomb, assessment.transfer-too-large"
    })
    void refusesWhatIsNoSoundFile(String kind, String key) throws Exception {
        in(centre, () -> refused(new ByteArrayInputStream(unsound(kind)), key, centre));
    }

    @Test
    void comparesAFrozenRevisionWithWhatCameLater() throws Exception {
        in(
                centre,
                () -> {
                    var assessment = filled();
                    assertThat(revisions.freeze(assessment.id(), "approved", LAN)).isTrue();
                    assertThat(revisions.freeze(assessment.id(), "twice", LAN)).isFalse();
                    var row =
                            UUID.fromString(
                                    assessments
                                            .rows(assessment.id())
                                            .rows("streams")
                                            .getFirst()
                                            .id());
                    var edit = new Edit(UUID.randomUUID(), row, "streams", "quantity", "12", null);
                    assertThat(sheets.apply(assessment.id(), List.of(edit), LAN))
                            .isInstanceOf(EditOutcome.Frozen.class);

                    assertThat(revisions.revise(assessment.id())).isTrue();
                    sheets.apply(assessment.id(), List.of(edit), LAN);

                    assertThat(
                                    Difference.between(
                                            revisions
                                                    .rows(
                                                            assessment.id(),
                                                            revisions
                                                                    .list(assessment.id())
                                                                    .getFirst()
                                                                    .id())
                                                    .orElseThrow(),
                                            assessments.rows(assessment.id())))
                            .singleElement()
                            .satisfies(d -> assertThat(d.before()).isEqualTo("10"))
                            .satisfies(d -> assertThat(d.after()).isEqualTo("12"));
                });
    }

    @Test
    void takesARowThatWasChangedAThousandsOfTimes() throws Exception {
        in(
                centre,
                () -> {
                    var assessment = filled();
                    var file = written(assessment);
                    var changes = new ArrayList<>(file.changes());
                    var last =
                            changes.stream()
                                    .filter(c -> c.field().equals("quantity"))
                                    .findFirst()
                                    .orElseThrow();
                    for (int i = 0; i < 20_000; i++) {
                        last = changed(last, "quantity", "" + i, List.of(last.id()));
                        changes.add(last);
                    }

                    var taken = transfers.take(stream(file(file.manifest(), changes)), centre, LAN);

                    assertThat(taken.changes()).isEqualTo(20_000);
                    assertThat(
                                    assessments
                                            .rows(assessment.id())
                                            .rows("streams")
                                            .getFirst()
                                            .fields())
                            .containsEntry("quantity", "19999");
                });
    }

    private static void in(UUID centre, Work work) throws Exception {
        new Scope(Scope.Reach.CENTRE, centre, null, null)
                .call(() -> {
                    work.run();
                    return null;
                });
    }

    private AssessmentView filled() {
        var assessment = assessments.open(UUID.randomUUID(), company, "Mill, 2026");
        var row = UUID.randomUUID();
        sheets.apply(
                assessment.id(),
                List.of(
                        new Edit(UUID.randomUUID(), row, "streams", Change.ROW, "1.0", null),
                        new Edit(UUID.randomUUID(), row, "streams", "id", "S1", null),
                        new Edit(UUID.randomUUID(), row, "streams", "quantity", "10", null)),
                LAN);
        return assessment;
    }

    private TransferFile written(AssessmentView assessment) throws Exception {
        try (var content = transfers.write(assessment, LAN).content();
                var parts = Unpacked.of(content, reading.names())) {
            return reading.read(parts);
        }
    }

    private ByteArrayInputStream stream(TransferFile file) throws IOException {
        var out = new ByteArrayOutputStream();
        TransferWriting.write(file, _ -> InputStream.nullInputStream(), json, out);
        return new ByteArrayInputStream(out.toByteArray());
    }

    private static TransferFile file(TransferFile.Manifest manifest, List<Change> changes) {
        return new TransferFile(manifest, changes, List.of(), Map.of(), List.of());
    }

    /** The same work with the ids that another computer would have given. */
    private static TransferFile onAnotherComputer(TransferFile file) {
        var m = file.manifest();
        return file(
                new TransferFile.Manifest(
                        m.format(),
                        m.version(),
                        other(m.assessment()),
                        m.title(),
                        other(m.company()),
                        m.companyDetails(),
                        m.writtenAt(),
                        m.by()),
                file.changes().stream()
                        .map(c ->
                                new Change(
                                        other(c.id()),
                                        other(c.row()),
                                        c.sheet(),
                                        c.field(),
                                        c.value(),
                                        c.parents().stream().map(TransfersTest::other).toList(),
                                        c.at(),
                                        c.author()))
                        .toList());
    }

    private static UUID other(UUID id) {
        return UUID.nameUUIDFromBytes(id.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Change changed(
            Change like, String field, @Nullable String value, List<UUID> parents) {
        return new Change(
                UUID.randomUUID(),
                like.row(),
                like.sheet(),
                field,
                value,
                parents,
                like.at().plusSeconds(6),
                new Author(null, "Minh"));
    }

    private void refused(InputStream file, String key, UUID into) {
        assertThatExceptionOfType(TransferRefused.class)
                .isThrownBy(() -> transfers.take(file, into, LAN))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key));
    }

    private byte[] unsound(String kind) throws Exception {
        var m = written(filled()).manifest();
        return switch (kind) {
            case "no zip at all" -> "hello".getBytes(StandardCharsets.UTF_8);
            case "empty zip" -> Zips.zip(Map.of());
            case "wrong checksum" ->
                    Zips.zip(Map.of("manifest.json", "{}", "checksums.txt", "none"));
            case "no JSON" -> Zips.summed(Map.of("manifest.json", "{", "changes.jsonl", ""));
            case "another format" -> stream(withFormat(m, "something", 1)).readAllBytes();
            case "zip bomb" -> Zips.zip(Map.of("manifest.json", " ".repeat(100_000_001)));
            case "newer" -> stream(withFormat(m, TransferFile.FORMAT, 99)).readAllBytes();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static TransferFile withFormat(TransferFile.Manifest m, String format, int version) {
        return file(
                new TransferFile.Manifest(
                        format,
                        version,
                        m.assessment(),
                        m.title(),
                        m.company(),
                        m.companyDetails(),
                        m.writtenAt(),
                        m.by()),
                List.of());
    }
}
