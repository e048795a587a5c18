// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure as others printed it.
 *
 * @param version counts the changes from one
 * @param ref number in a list of figures, for instance {@code 2.12}; empty: none
 * @param scope of which it speaks: who, where, from when to when
 * @param asOf a day, month or year of ISO 8601, or two with {@code /} between; empty: not said
 * @param amounts none: the figure is words only
 * @param reading how it is to be understood
 * @param withdrawn why it no longer stands; null: it does
 */
public record ReportedFigure(
        UUID id,
        int version,
        UUID centre,
        String ref,
        Prose title,
        Prose scope,
        String asOf,
        Source source,
        Ambiguity ambiguity,
        List<ReportedAmount> amounts,
        Prose reading,
        Quote quote,
        @Nullable String withdrawn) {

    /** By source, and there by number: 2.9 before 2.10. */
    public static final Comparator<ReportedFigure> ORDER =
            Comparator.comparing((ReportedFigure f) -> f.ref().isEmpty())
                    .thenComparingInt(f -> part(f.ref(), 0))
                    .thenComparingInt(f -> part(f.ref(), 1))
                    .thenComparing(f -> f.source().document())
                    .thenComparing(f -> f.title().en() + f.title().vi())
                    .thenComparing(ReportedFigure::id);

    private static final String DAY = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";
    private static final Pattern AS_OF = Pattern.compile("(" + DAY + "(/" + DAY + ")?)?");

    public ReportedFigure {
        amounts = List.copyOf(amounts);
        if (title.isEmpty() || source.document().isEmpty()) {
            throw new IllegalArgumentException("A figure needs a title and a document. Give both.");
        }
        if (!isTime(asOf)) {
            throw new IllegalArgumentException(
                    "%s is no day, month, year or two of them.".formatted(asOf));
        }
    }

    /**
     * Where it was printed.
     *
     * @param date as the document says it, for instance {@code about 2010}
     * @param locator page, section or address
     */
    public record Source(String document, String date, String locator) {}

    /** The words of the source, where a person adds them; empty: none. */
    public record Quote(String text, String language) {
        public static final Quote NONE = new Quote("", "");
    }

    /** Whether a text is a time that a figure can be as of. */
    public static boolean isTime(String text) {
        return AS_OF.matcher(text).matches();
    }

    /** The same without standing any more. */
    public ReportedFigure withdrawnBecause(String reason) {
        return new ReportedFigure(
                id,
                version + 1,
                centre,
                ref,
                title,
                scope,
                asOf,
                source,
                ambiguity,
                amounts,
                reading,
                quote,
                reason);
    }

    private static int part(String ref, int index) {
        var parts = ref.split("\\.", -1);
        return index < parts.length && parts[index].matches("[0-9]{1,6}")
                ? Integer.parseInt(parts[index])
                : 0;
    }
}
