// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.PlantData.DefaultUsed.Reason;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.formats.text.Language;

/**
 * Turns cells into values. A cell that cannot be one becomes a problem and reads as empty, so that
 * the rest of the file is still looked at.
 */
final class Cells {
    static final Reason NOT_GIVEN = Reason.NOT_GIVEN;

    /** What a required text reads as where its cell is empty. */
    static final String STAND_IN = "?";

    /** Beyond any amount in any unit; products of such numbers are still numbers. */
    private static final double LARGEST = 1e30;

    private final NumberStyle style;
    private final boolean styleKnown;
    private boolean ambiguityNoted;
    private final Language language;
    private final Findings findings;
    private final Defaults defaults;

    /**
     * A number and the text that follows it: a unit, a currency, a percent sign.
     *
     * @param percent whether it is percent, by its text or its cell format; the value is in percent
     */
    record Amount(double value, String rest, boolean percent) {}

    Cells(NumberStyle.Detected numbers, Language language, Findings findings, Defaults defaults) {
        style = numbers.style();
        styleKnown = numbers.known();
        ambiguityNoted = numbers.certain();
        this.language = language;
        this.findings = findings;
        this.defaults = defaults;
    }

    void problem(Spot spot, String key, Object... arguments) {
        findings.problem(key, spot.place(), spot.subject(), found(spot), arguments);
    }

    private static @Nullable String found(Spot spot) {
        return spot.isEmpty() ? null : spot.value().shown();
    }

    /** A problem of a kind that the engine knows, and the file shows already. */
    void add(Spot spot, Problem problem) {
        findings.add(
                new CellProblem(
                        problem.code(),
                        spot.place(),
                        spot.subject(),
                        problem.found(),
                        problem.sentence()));
    }

    void notice(Spot spot, String key, Object... arguments) {
        findings.notice(spot.place(), key, arguments);
    }

    void defaulted(Spot spot, String value, Reason reason) {
        defaults.used(spot.subject(), value, reason);
    }

    Language language() {
        return language;
    }

    @Nullable String text(Spot spot) {
        return present(spot) ? spot.value().shown() : null;
    }

    /** A required text; a stand-in where it is missing, which is then a problem. */
    String requiredText(Spot spot) {
        var text = text(spot);
        return text == null ? STAND_IN : text;
    }

    /** A number in the unit of the field; another unit of the same kind is converted. */
    @Nullable Double number(Spot spot) {
        var amount = amount(spot);
        if (amount == null) {
            return null;
        }
        if (amount.percent()) {
            return notANumber(spot, "percentage");
        }
        var factor = factor(spot, amount.rest());
        return factor == null ? null : inRange(spot, amount.value() * factor);
    }

    private @Nullable Double factor(Spot spot, String rest) {
        var own = spot.field().unit();
        if (rest.isEmpty() || Names.fold(rest).equals(Names.fold(own)) || isCelsius(own, rest)) {
            return 1.0;
        }
        var from = Unit.find(rest);
        var to = Unit.find(own);
        if (from.isPresent() && to.isPresent() && from.get().convertsTo(to.get())) {
            return from.get().factorTo(to.get());
        }
        if (own.isEmpty()) {
            problem(spot, "workbook.unit.none");
        } else {
            problem(spot, "workbook.unit.own", own);
        }
        return null;
    }

    private static boolean isCelsius(String own, String rest) {
        return own.equals("Cel") && List.of("°C", "C", "độ C", "oC", "℃").contains(rest);
    }

    /** A whole number. */
    @Nullable Long integer(Spot spot) {
        var number = number(spot);
        if (number != null && number != Math.rint(number)) {
            problem(spot, "workbook.not-whole");
            return null;
        }
        return number == null ? null : (Long) number.longValue();
    }

    /** A share of one, from a cell that holds percent: 5, 5 %, or 0.05 shown as 5 %. */
    @Nullable Double share(Spot spot) {
        var amount = amount(spot);
        if (amount == null) {
            return null;
        }
        if (!amount.percent() && !amount.rest().isEmpty()) {
            return notANumber(spot, "no-percentage");
        }
        var percent = inRange(spot, amount.value());
        return percent == null
                ? null
                : (Double) BigDecimal.valueOf(percent).movePointLeft(2).doubleValue();
    }

    /** A number with whatever follows it; null where the cell is empty or holds none. */
    @Nullable Amount amount(Spot spot) {
        if (!present(spot)) {
            return null;
        }
        return switch (spot.value()) {
            case CellValue.Numeric(var value, var percent) ->
                    percent
                            ? beside(spot, value.movePointRight(2), "%")
                            : withRest(value, spot.unit());
            case CellValue.Text(var text) -> amountOfText(spot, text);
            case CellValue.Day _ -> {
                notANumber(spot, "date");
                yield null;
            }
            case CellValue.Empty(), CellValue.Broken _ -> null;
        };
    }

    private @Nullable Amount amountOfText(Spot spot, String text) {
        var leading =
                style.parseAmount(
                        spot.field().isUncertainty() ? NumberStyle.withoutPlusMinus(text) : text);
        if (leading.isEmpty()) {
            notANumber(spot, wrongStyle(text) ? styleWanted() : wanted(spot.field()));
            return null;
        }
        if (!ambiguityNoted && NumberStyle.isAmbiguous(text)) {
            ambiguityNoted = true;
            notice(
                    spot,
                    "workbook.note-ambiguous",
                    text,
                    plain(leading.get().value().doubleValue()));
        }
        return beside(spot, leading.get().value(), leading.get().rest());
    }

    private String styleWanted() {
        return styleKnown
                ? "decimal-point"
                : style == NumberStyle.POINT ? "point-as-others" : "comma-as-others";
    }

    private static String wanted(Field field) {
        return field.required() ? "required" : "optional";
    }

    /** A number with what follows it, or the unit of the column beside it. */
    private @Nullable Amount beside(Spot spot, BigDecimal value, String rest) {
        if (!rest.isEmpty() && !spot.unit().isEmpty() && !sameUnit(rest, spot.unit())) {
            problem(spot, "workbook.two-units", spot.unit());
            return null;
        }
        return withRest(value, rest.isEmpty() ? spot.unit() : rest);
    }

    private static boolean sameUnit(String a, String b) {
        var first = Unit.find(a);
        var second = Unit.find(b);
        return a.equals(b)
                || (first.isPresent()
                        && second.isPresent()
                        && first.get().code().equals(second.get().code()));
    }

    private static boolean wrongStyle(String text) {
        return Arrays.stream(NumberStyle.values()).anyMatch(s -> s.parseLeading(text).isPresent());
    }

    private static Amount withRest(BigDecimal value, String rest) {
        return new Amount(value.doubleValue(), rest, rest.startsWith("%"));
    }

    private @Nullable Double notANumber(Spot spot, String variant) {
        problem(spot, "workbook.not-a-number." + variant);
        return null;
    }

    @Nullable Double inRange(Spot spot, double value) {
        var least = spot.field().minimum();
        var most = spot.field().maximum();
        if (!(Math.abs(value) <= LARGEST)) {
            return notANumber(spot, "too-large");
        }
        if (least != null && value < least) {
            tooSmall(spot, least);
            return null;
        }
        if (most != null && value > most) {
            problem(spot, "workbook.too-great", plain(most));
            return null;
        }
        return value;
    }

    private void tooSmall(Spot spot, double least) {
        if (least != 0) {
            problem(spot, "workbook.too-small.than", plain(least));
        } else if (spot.field().type() == Field.Type.QUANTITY) {
            problem(spot, "workbook.negative.flow");
        } else {
            problem(spot, "workbook.negative.value");
        }
    }

    static String plain(double value) {
        return CellValue.ofNumber(value).shown();
    }

    /** The code of the choice that a cell names; the field's default where it names none. */
    String choice(Spot spot) {
        var fallback = spot.field().defaultText();
        if (!present(spot)) {
            if (spot.isEmpty() && !fallback.isEmpty()) {
                defaulted(spot, fallback, NOT_GIVEN);
            }
            return fallback.isEmpty() ? spot.field().choices().getFirst().code() : fallback;
        }
        return findChoice(spot).orElse(spot.field().choices().getFirst().code());
    }

    private Optional<String> findChoice(Spot spot) {
        var choice = spot.field().findChoice(spot.value().shown());
        if (choice.isEmpty()) {
            problem(spot, "workbook.unknown-choice", choices(spot));
        }
        return choice.map(Field.Choice::code);
    }

    /** The choice that a cell names; empty where it names none, which is then a problem. */
    <E extends Enum<E>> Optional<E> findChoice(Spot spot, Class<E> type) {
        return present(spot)
                ? findChoice(spot).map(code -> Enum.valueOf(type, Names.constant(code)))
                : Optional.empty();
    }

    <E extends Enum<E>> E choice(Spot spot, Class<E> type) {
        return Enum.valueOf(type, Names.constant(choice(spot)));
    }

    /** A unit; empty where the cell is empty or names none, which is then a problem. */
    Optional<Unit> unit(Spot spot) {
        var text = text(spot);
        return text == null ? Optional.empty() : unit(spot, text);
    }

    Optional<Unit> unit(Spot spot, String text) {
        var unit = Unit.find(text);
        if (unit.isEmpty()) {
            problem(spot, "workbook.unknown-unit", text);
        }
        return unit;
    }

    /** Texts between semicolons, commas or line ends. */
    List<String> list(Spot spot) {
        var text = text(spot);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;,\\n]"))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
    }

    /**
     * Whether there is something to read; a missing required value and a broken one are problems.
     */
    boolean present(Spot spot) {
        if (spot.value() instanceof CellValue.Broken broken) {
            problem(spot, broken.why());
            return false;
        }
        if (spot.isEmpty() && spot.field().required()) {
            problem(
                    spot,
                    "workbook.missing-value",
                    nameOf(spot),
                    new FieldWords.Description(spot.field()));
        }
        return !spot.isEmpty();
    }

    /** As the header of the file has it. */
    private Object nameOf(Spot spot) {
        var name = new FieldWords.Name(spot.field());
        return spot.place().file().isEmpty() ? name : name.in(language.locale());
    }

    private Object choices(Spot spot) {
        var choices = new FieldWords.Choices(spot.field());
        return spot.place().file().isEmpty() ? choices : choices.in(language.locale());
    }
}
