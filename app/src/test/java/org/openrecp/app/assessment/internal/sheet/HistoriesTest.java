// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.app.assessment.Author;

class HistoriesTest {
    private static final UUID ROW = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private int moment;

    @Test
    void theLastOfChangesThatFollowEachOtherStands() {
        var first = change("quantity", "10");
        var second = change("quantity", "12", first);

        var row = merged(placed(), first, second);

        assertThat(row.value("quantity")).isEqualTo("12");
        assertThat(row.isInConflict("quantity")).isFalse();
    }

    @Test
    void changesThatDidNotKnowOfEachOtherBothStand() {
        var base = change("quantity", "10");
        var mine = change("quantity", "11", base);
        var yours = change("quantity", "12", base);

        var row = merged(placed(), base, mine, yours);

        assertThat(row.isInConflict("quantity")).isTrue();
        assertThat(row.heads("quantity")).containsExactlyInAnyOrder(mine.id(), yours.id());
    }

    @Test
    void aChoiceEndsAConflict() {
        var mine = change("quantity", "11");
        var yours = change("quantity", "12");
        var choice = change("quantity", "11", mine, yours);

        assertThat(merged(placed(), mine, yours, choice).isInConflict("quantity")).isFalse();
    }

    @Test
    void theSameValueTwiceIsNoConflict() {
        var mine = change("quantity", "11");
        var yours = change("quantity", "11");
        var later = change("quantity", "13", yours);

        assertThat(merged(placed(), mine, yours).isInConflict("quantity")).isFalse();
        assertThat(merged(placed(), mine, yours).value("quantity")).isEqualTo("11");
        assertThat(merged(placed(), mine, yours, later).value("quantity")).isEqualTo("13");
    }

    @Test
    void differentFieldsOfARowMergeByThemselves() {
        var row = merged(placed(), change("quantity", "11"), change("unit", "t"));

        assertThat(row.fields()).containsEntry("quantity", "11").containsEntry("unit", "t");
        assertThat(row.heads().keySet()).noneMatch(row::isInConflict);
    }

    @Test
    void aRowThatWasDeletedByWhoSawAllOfItIsGone() {
        var placed = placed();
        var quantity = change("quantity", "11");
        var deleted = change(Change.ROW, null, placed, quantity);

        assertThat(merged(placed, quantity, deleted).position()).isNull();
    }

    @Test
    void aRowThatAnotherChangedStaysUntilSomebodyChooses() {
        var placed = placed();
        var quantity = change("quantity", "11");
        var deleted = change(Change.ROW, null, placed, quantity);
        var meanwhile = change("quantity", "12", quantity);

        var row = merged(placed, quantity, deleted, meanwhile);

        assertThat(row.position()).isEqualTo(1.0);
        assertThat(row.value("quantity")).isEqualTo("12");
        assertThat(row.isInConflict(Change.ROW)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theOrderInWhichChangesComeDoesNotMatter(long seed) {
        var random = new Random(seed);
        var changes = generated(random);
        var expected = Histories.merge(ROW, "streams", changes);

        for (int i = 0; i < 20; i++) {
            Collections.shuffle(changes, random);
            assertThat(Histories.merge(ROW, "streams", changes).row())
                    .as("seed %d", seed)
                    .isEqualTo(expected.row());
        }
        var withMerges = new ArrayList<>(changes);
        withMerges.addAll(expected.merges());
        assertThat(Histories.merge(ROW, "streams", withMerges).row())
                .as("merging twice, seed %d", seed)
                .isEqualTo(expected.row());
    }

    /** Changes of three people who see each other's now and then. */
    private List<Change> generated(Random random) {
        var all = new ArrayList<Change>();
        all.add(placed());
        for (int i = 0; i < 12; i++) {
            var field = List.of("quantity", "unit", Change.ROW).get(random.nextInt(3));
            var seen = all.stream().filter(_ -> random.nextInt(3) > 0).toList();
            var value =
                    field.equals(Change.ROW)
                            ? random.nextBoolean() ? null : "" + (1.0 + random.nextInt(3))
                            : String.valueOf(random.nextInt(3));
            var parents =
                    field.equals(Change.ROW) && value == null
                            ? seen
                            : seen.stream().filter(c -> c.field().equals(field)).toList();
            all.add(change(field, value, parents.toArray(Change[]::new)));
        }
        return all;
    }

    private Change placed() {
        return change(Change.ROW, "1.0");
    }

    private Change change(String field, @Nullable String value, Change... parents) {
        return new Change(
                new UUID(0x4000L, 0x8000000000000000L + moment),
                ROW,
                "streams",
                field,
                value,
                List.of(parents).stream().map(Change::id).toList(),
                START.plusSeconds(moment++),
                new Author(null, "Someone"));
    }

    private static StoredRow merged(Change... changes) {
        return Histories.merge(ROW, "streams", List.of(changes)).row();
    }
}
