// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.assessment.internal.sheet.Edit;
import org.openrecp.app.assessment.internal.sheet.EditOutcome.Overtaken;
import org.openrecp.app.assessment.internal.sheet.EditOutcome.Saved;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.assessment.internal.sheet.StoredRow;
import org.openrecp.app.database.Scope;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.ReadResult;
import org.openrecp.formats.workbook.RowsResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class AssessmentStoreTest implements DatabaseTest {
    private static final Author LAN = new Author(null, "Lan");
    private static final Author MINH = new Author(null, "Minh");

    @Autowired private Assessments assessments;
    @Autowired private SheetStore sheets;
    @Autowired private AssessmentStore store;
    @Autowired private JdbcClient database;

    private UUID company = UUID.randomUUID();
    private UUID centre = UUID.randomUUID();

    @BeforeEach
    void aCentreAndItsCompany() {
        Scope.SYSTEM.run(() -> {
            database.sql(
                            "insert into centre (id, name, country, currency) values (?, ?, 'VNM', 'VND')")
                    .params(centre, "Centre " + centre)
                    .update();
            database.sql("insert into company (id, centre_id, name) values (?, ?, 'Mill')")
                    .params(company, centre)
                    .update();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper", "frozen-fish", "dyeing", "zinc-plating", "brewery-quick"})
    void keepsAnExamplePlantAsItsFileHasIt(String example) {
        inCentre(() -> {
            var id = open();
            var rows = example(example);

            assessments.put(id, rows, LAN);

            assertThat(withoutIds(assessments.rows(id))).isEqualTo(withoutIds(rows));
            assertThat(assessments.put(id, rows, LAN)).as("again").isZero();
        });
    }

    @Test
    void keepsNoTextThatCouldNotTravel() {
        inCentre(() -> {
            var id = open();
            var row = withRow(id);
            var note = edit(row, "note", "x".repeat(Change.LONGEST_VALUE + 1), List.of());

            assertThatThrownBy(() -> sheets.apply(id, List.of(note), LAN))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void listsEveryAssessmentOnceThoughAllWereChangedAtOneMoment() {
        inCentre(() -> {
            for (int i = 0; i < 5; i++) {
                open();
            }
            database.sql(
                            "update assessment set changed_at = '2026-01-31T08:00:00Z' where centre_id = ?")
                    .param(centre)
                    .update();
            var listed = new ArrayList<UUID>();
            var page = store.list(null, null, 2);
            while (!page.isEmpty()) {
                page.forEach(a -> listed.add(a.id()));
                page = store.list(page.getLast().changedAt(), page.getLast().id(), 2);
            }

            assertThat(listed).hasSize(5).doesNotHaveDuplicates();
        });
    }

    @Test
    void savesTheSameEditOnce() {
        inCentre(() -> {
            var id = open();
            var edit = added("S1");

            var first = sheets.apply(id, List.of(edit), LAN);
            var again = sheets.apply(id, List.of(edit), LAN);

            assertThat(first).isEqualTo(new Saved(1, 1));
            assertThat(again).isEqualTo(new Saved(1, 0));
        });
    }

    @Test
    void doesNotOverwriteWhatAnotherPersonTypedMeanwhile() {
        inCentre(() -> {
            var id = open();
            var row = withRow(id);
            sheets.apply(id, List.of(edit(row, "quantity", "10", List.of())), LAN);

            var late = sheets.apply(id, List.of(edit(row, "quantity", "12", List.of())), MINH);

            assertThat(late)
                    .isInstanceOfSatisfying(
                            Overtaken.class,
                            o ->
                                    assertThat(o.standing())
                                            .singleElement()
                                            .satisfies(c -> assertThat(c.value()).isEqualTo("10"))
                                            .satisfies(c ->
                                                    assertThat(c.author().name())
                                                            .isEqualTo("Lan")));
            assertThat(row(id, row).value("quantity")).isEqualTo("10");
        });
    }

    @Test
    void mergesTheWorkOfTwoLaptopsFieldByField() {
        inCentre(() -> {
            var here = open();
            var row = withRow(here);
            sheets.apply(here, List.of(edit(row, "quantity", "10", null)), LAN);
            var base = sheets.changes(here);
            var heads = row(here, row).heads("quantity");
            var elsewhere =
                    List.of(
                            foreign(row, "quantity", "12", heads),
                            foreign(row, "unit", "t", List.of()));
            sheets.apply(here, List.of(edit(row, "quantity", "11", null)), LAN);
            var file = takenFile(here);

            assertThat(sheets.merge(here, base, file)).as("what is known").isZero();
            assertThat(sheets.merge(here, elsewhere, file)).isEqualTo(2);
            assertThat(sheets.merge(here, elsewhere, file)).as("again").isZero();

            var merged = row(here, row);
            assertThat(merged.value("unit")).isEqualTo("t");
            assertThat(merged.isInConflict("quantity")).isTrue();
        });
    }

    @Test
    void whatRefersToARowFollowsWhenItIsRenamedEachWithItsHistory() {
        inCentre(() -> {
            var id = open();
            assessments.put(id, example("paper"), LAN);
            var unit = named(id, "processes", "PULP");
            long referring = referring(id, "PULP");
            var rename = named(unit, "HYDRA", unit.heads("id"));

            sheets.apply(id, List.of(rename), MINH);
            sheets.apply(id, List.of(rename), MINH);

            assertThat(referring).isGreaterThan(2);
            assertThat(referring(id, "PULP")).isZero();
            assertThat(referring(id, "HYDRA")).isEqualTo(referring);
            assertThat(PlantWorkbook.read(assessments.rows(id)))
                    .isInstanceOf(ReadResult.Read.class);
            var stream =
                    sheets.rows(id).stream()
                            .filter(r -> "HYDRA".equals(r.value("to")))
                            .findFirst()
                            .orElseThrow();
            assertThat(sheets.history(id, stream.id(), "to"))
                    .extracting(Change::value, c -> c.author().name())
                    .containsExactly(tuple("HYDRA", "Minh"), tuple("PULP", "Lan"));
        });
    }

    @Test
    void monthsAndListsFollowTheIdsThatTheyName() {
        inCentre(() -> {
            var id = open();
            assessments.put(
                    id,
                    new PlantRows(
                            List.of(
                                    sheet("materials", Map.of("id", "gas", "name", "Gas")),
                                    sheet(
                                            "options",
                                            Map.of("id", "O1", "excludes", "O2; O3, O22")))),
                    LAN);
            assessments.put(
                    id,
                    new PlantRows(
                            List.of(
                                    sheet("options", Map.of("id", "O2", "title", "Lids")),
                                    sheet(
                                            "monthly",
                                            Map.of(
                                                    "month", "2026-01",
                                                    "gas (m3)", "10",
                                                    "gas cost", "20",
                                                    "gas oil", "30")))),
                    LAN);

            sheets.apply(id, List.of(named(named(id, "materials", "gas"), "lpg", null)), LAN);
            sheets.apply(id, List.of(named(named(id, "options", "O2"), "O9", null)), LAN);

            assertThat(named(id, "options", "O1").value("excludes")).isEqualTo("O9; O3, O22");
            assertThat(
                            sheets.rows(id).stream()
                                    .filter(r -> r.sheet().equals("monthly"))
                                    .findFirst()
                                    .orElseThrow()
                                    .fields())
                    .containsEntry("lpg (m3)", "10")
                    .containsEntry("lpg cost", "20")
                    .containsEntry("gas oil", "30")
                    .doesNotContainKeys("gas (m3)", "gas cost");
        });
    }

    @Test
    void referencesWaitWhileAnIdIsEmptyOrAnotherRowsInTheMiddleOfTyping() {
        inCentre(() -> {
            var id = open();
            assessments.put(id, example("paper"), LAN);
            var unit = named(id, "processes", "PULP");
            long referring = referring(id, "PULP");

            for (var typed : new String[] {"", "CLEAN", "CLEAN2"}) {
                sheets.apply(id, List.of(named(unit, typed, null)), LAN);
            }

            assertThat(referring(id, "CLEAN2")).isEqualTo(referring);
            assertThat(referring(id, "PULP")).isZero();
        });
    }

    @Test
    void aRenamingAndAnotherPersonsReferenceDoNotOverwriteEachOther() {
        inCentre(() -> {
            var id = open();
            assessments.put(id, example("paper"), LAN);
            var unit = named(id, "processes", "PULP");
            var streams =
                    sheets.rows(id).stream().filter(r -> "PULP".equals(r.value("to"))).toList();
            var first = streams.getFirst();
            var last = streams.getLast();

            sheets.apply(id, List.of(edit(first.id(), "to", "CLEAN", first.heads("to"))), MINH);
            sheets.apply(id, List.of(named(unit, "HYDRA", unit.heads("id"))), LAN);
            var late =
                    sheets.apply(
                            id, List.of(edit(last.id(), "to", "CLEAN", last.heads("to"))), MINH);

            assertThat(row(id, first.id()).value("to")).isEqualTo("CLEAN");
            assertThat(late)
                    .isInstanceOfSatisfying(
                            Overtaken.class,
                            o ->
                                    assertThat(o.standing())
                                            .extracting(Change::value)
                                            .containsExactly("HYDRA"));
            assertThat(row(id, last.id()).value("to")).isEqualTo("HYDRA");
        });
    }

    private StoredRow named(UUID assessment, String sheet, String id) {
        return sheets.rows(assessment).stream()
                .filter(r -> r.sheet().equals(sheet) && id.equals(r.value("id")))
                .findFirst()
                .orElseThrow();
    }

    private static Edit named(
            StoredRow row, String id, @org.jspecify.annotations.Nullable List<UUID> seen) {
        return new Edit(UUID.randomUUID(), row.id(), row.sheet(), "id", id, seen);
    }

    private static PlantRows.Sheet sheet(String key, Map<String, String> fields) {
        return new PlantRows.Sheet(key, List.of(new PlantRows.Row("1", fields)));
    }

    /** How many fields besides ids name something. */
    private long referring(UUID assessment, String id) {
        return sheets.rows(assessment).stream()
                .flatMap(r -> r.fields().entrySet().stream())
                .filter(e -> !e.getKey().equals("id") && e.getValue().equals(id))
                .count();
    }

    @Test
    void showsNothingToAnotherCentre() {
        var id = new UUID[1];
        inCentre(() -> id[0] = open());
        var other = new Scope(Scope.Reach.CENTRE, UUID.randomUUID(), null, null);

        other.run(() -> {
            assertThat(assessments.find(id[0])).isEmpty();
            assertThatThrownBy(() -> sheets.apply(id[0], List.of(added("S1")), LAN))
                    .isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> assessments.open(UUID.randomUUID(), company, "Theirs"))
                    .isInstanceOf(NoSuchElementException.class);
        });
    }

    private void inCentre(Runnable work) {
        new Scope(Scope.Reach.CENTRE, centre, null, null).run(work);
    }

    private UUID takenFile(UUID assessment) {
        var id = UUID.randomUUID();
        database.sql(
                        """
                        insert into transfer_taken (id, assessment_id, centre_id, company_id, sha256, changes, author)
                        values (?, ?, ?, ?, repeat('0', 64), 2, 'Lan')
                        """)
                .params(id, assessment, centre, company)
                .update();
        return id;
    }

    private UUID open() {
        return assessments.open(UUID.randomUUID(), company, "First").id();
    }

    private static Edit added(String id) {
        return new Edit(
                UUID.randomUUID(),
                UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "streams",
                Change.ROW,
                "1.0",
                List.of());
    }

    private UUID withRow(UUID assessment) {
        var row = UUID.randomUUID();
        sheets.apply(
                assessment,
                List.of(new Edit(UUID.randomUUID(), row, "streams", Change.ROW, "1.0", null)),
                LAN);
        return row;
    }

    private static Edit edit(
            UUID row,
            String field,
            String value,
            @org.jspecify.annotations.Nullable List<UUID> seen) {
        return new Edit(UUID.randomUUID(), row, "streams", field, value, seen);
    }

    private static Change foreign(UUID row, String field, String value, List<UUID> parents) {
        return new Change(
                UUID.randomUUID(),
                row,
                "streams",
                field,
                value,
                parents,
                java.time.Instant.parse("2026-11-01T08:00:00Z"),
                MINH);
    }

    private StoredRow row(UUID assessment, UUID row) {
        return sheets.rows(assessment).stream()
                .filter(r -> r.id().equals(row))
                .findFirst()
                .orElseThrow();
    }

    private static PlantRows example(String name) {
        var file = Path.of(System.getProperty("openrecp.root"), "examples", name, "plant.xlsx");
        return switch (PlantWorkbook.rows(file)) {
            case RowsResult.Rows(var rows, _) -> rows;
            case RowsResult.Rejected(var problems, _) -> throw new AssertionError(problems);
        };
    }

    private static List<?> withoutIds(PlantRows rows) {
        return rows.sheets().stream()
                .map(s -> List.of(s.key(), s.rows().stream().map(PlantRows.Row::fields).toList()))
                .toList();
    }
}
