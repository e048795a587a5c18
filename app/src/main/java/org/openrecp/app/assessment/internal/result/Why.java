// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure is what it is.
 *
 * @param title what it is
 * @param value with its uncertainty and unit
 * @param formula with the names of what goes in
 * @param terms what goes in
 * @param typed rows of the sheets that it comes from in the end
 * @param remarks what a reader should know of it
 * @param method page of the methods, for instance {@code mfca}
 */
public record Why(
        String title,
        String value,
        String formula,
        List<Term> terms,
        List<Typed> typed,
        List<String> remarks,
        String method) {

    /**
     * What goes in.
     *
     * @param why address of its own explanation; null: it has none
     * @param note how it goes in, or where it comes from
     */
    public record Term(String name, String value, @Nullable String why, String note) {}

    /**
     * A row of a sheet.
     *
     * @param link to where it can be changed
     */
    public record Typed(String sheet, String row, String link, List<TypedField> fields) {
        public Typed {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field as it was when the result was computed.
     *
     * @param value as a person writes it
     * @param by who typed it last
     * @param at when; both empty where it is not known
     * @param before values that it replaced, the last first
     */
    public record TypedField(String name, String value, String by, String at, List<String> before) {
        public TypedField {
            before = List.copyOf(before);
        }
    }

    public Why {
        terms = List.copyOf(terms);
        typed = List.copyOf(typed);
        remarks = List.copyOf(remarks);
    }

    /** An explanation in the making. */
    static final class Making {
        private final String title;
        private final String value;
        private final String formula;
        private final String method;
        private final List<Term> terms = new ArrayList<>();
        private final List<Typed> typed = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();

        Making(String title, String value, String formula, String method) {
            this.title = title;
            this.value = value;
            this.formula = formula;
            this.method = method;
        }

        Making term(String name, String value, @Nullable String why, String note) {
            terms.add(new Term(name, value, why, note));
            return this;
        }

        Making typed(@Nullable Typed row) {
            if (row != null && !typed.contains(row)) {
                typed.add(row);
            }
            return this;
        }

        Making remark(String text) {
            if (!remarks.contains(text)) {
                remarks.add(text);
            }
            return this;
        }

        Why made() {
            return new Why(title, value, formula, terms, typed, remarks, method);
        }
    }
}
