// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.workbook.TextStyle;

/**
 * A file on its way into the records of a centre.
 *
 * @param style of a text file; null: a workbook
 * @param mappingName under which the mapping is saved; empty: it is not
 * @param revision counts the changes of file, mapping and companies
 * @param checked what the dry run saw; null: none since the last change
 * @param counts of the last dry run, or of the load
 */
public record HistoryImport(
        UUID id,
        UUID centre,
        String fileName,
        long size,
        String sha256,
        @Nullable TextStyle style,
        Layout layout,
        Mapping mapping,
        String mappingName,
        int revision,
        State state,
        @Nullable String checked,
        @Nullable Counts counts,
        String author,
        Instant at,
        @Nullable Instant loaded) {

    /** How far it is. */
    public enum State {
        /** Sheets, columns and companies are being told. */
        MAPPING,
        /** A dry run found nothing that blocks it. */
        CHECKED,
        LOADED,
        UNDONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a dry run or a load came to.
     *
     * @param added rows that are new
     * @param known rows that were loaded before
     * @param replaced earlier rows that were taken back
     * @param companies that are new
     * @param facts for the ledger
     * @param blocking troubles that forbid to load
     */
    public record Counts(
            int added,
            int known,
            int replaced,
            int companies,
            int facts,
            int blocking,
            int notices) {}

    public boolean isOpen() {
        return state == State.MAPPING || state == State.CHECKED;
    }

    /**
     * Which earlier rows its own are compared with first: of the same mapping, or the same file.
     */
    String lineage() {
        return mappingName.isEmpty() ? fileName : mappingName;
    }

    int rows() {
        return layout.sheets().stream()
                .filter(s -> mapping.of(s.name()).kind() != RowKind.NONE)
                .mapToInt(Layout.Sheet::rows)
                .sum();
    }

    Optional<Layout.Sheet> sheet(int number) {
        return number >= 0 && number < layout.sheets().size()
                ? Optional.of(layout.sheets().get(number))
                : Optional.empty();
    }

    public String path() {
        return "/history/" + id;
    }
}
