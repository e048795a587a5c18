// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.task;

import java.util.List;
import org.openrecp.engine.table.CsvTable;
import org.openrecp.engine.table.CsvTable.Row;

/**
 * One of the eighteen tasks of the procedure. Its wording is data; its number is the key, whatever
 * an edition calls it.
 *
 * @param number 1…18
 * @param step 1…6
 * @param part of the assessment where its work is done, as in the address; empty: none
 */
public record TaskKind(
        int number, int step, Words title, Words who, Words inputs, Words outputs, String part) {
    /** In order. */
    public static final List<TaskKind> ALL =
            CsvTable.read(TaskKind.class, "tasks.csv").rows().stream().map(TaskKind::of).toList();

    /** The steps in order. */
    public static final List<Integer> STEPS = ALL.stream().map(TaskKind::step).distinct().toList();

    /** The same in both languages. */
    public record Words(String english, String vietnamese) {
        /**
         * The one of a language.
         *
         * @param language two letters, as HTML has it
         */
        public String in(String language) {
            return language.equals("vi") ? vietnamese : english;
        }
    }

    public static TaskKind get(int number) {
        return ALL.get(number - 1);
    }

    public static boolean isTask(int number) {
        return number >= 1 && number <= ALL.size();
    }

    private static TaskKind of(Row row) {
        return new TaskKind(
                (int) row.getNumber("number"),
                (int) row.getNumber("step"),
                words(row, "title"),
                words(row, "who"),
                words(row, "inputs"),
                words(row, "outputs"),
                row.find("part").orElse(""));
    }

    private static Words words(Row row, String column) {
        return new Words(row.get(column + "_en"), row.get(column + "_vi"));
    }
}
