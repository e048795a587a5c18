// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Pattern GAP = Pattern.compile("\\{\\d}");
    private static final Pattern KEY =
            Pattern.compile(
                    "\"((?:assessment|disclosure|emission|flowsheet|indicator|mfca|model|option|quantity|reconciliation)\\.[a-z]+(?:-[a-z]+)*(?:\\.[a-z]+)?)\"");
    private static final Sentences SENTENCES = Sentences.beside(Problem.class, "problems");

    @Test
    void everySentenceIsInBothLanguagesWithTheSameGaps() {
        assertThat(SENTENCES.keys(VIETNAMESE)).isEqualTo(SENTENCES.keys(Locale.ENGLISH));
        for (var key : SENTENCES.keys(Locale.ENGLISH)) {
            assertThat(gaps(key, VIETNAMESE)).as(key).isEqualTo(gaps(key, Locale.ENGLISH));
        }
    }

    @Test
    void everyKeyInTheCodeHasASentence() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var keys = KEY.matcher(Files.readString(file));
                while (keys.find()) {
                    assertThat(SENTENCES.has(keys.group(1)))
                            .as(keys.group(1) + " in " + file)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aProblemSpeaksEnglishUnlessAskedForVietnamese() {
        var problem =
                Problem.of(
                        "reconciliation.missing-conversion",
                        Subject.of("Materials", "brine", "mass per unit"),
                        null,
                        "salting",
                        Problem.word("mass"),
                        "m³",
                        Problem.word("mass per unit"));

        assertThat(problem.message())
                .isEqualTo(
                        "salting conserves mass, and what one m³ of this material has of it is not known. Fill in mass per unit.");
        assertThat(problem.message(VIETNAMESE))
                .isEqualTo(
                        "salting bảo toàn khối lượng, nhưng chưa biết một m³ vật liệu này chứa bao nhiêu. Hãy điền khối lượng một đơn vị.");
    }

    @Test
    void theCodeIsTheKeyWithoutItsVariant() {
        var problem =
                Problem.of(
                        "option.effect-without-stream.in",
                        Subject.of("Effects", "O1", "material"),
                        "steam",
                        "cooking");

        assertThat(problem.code()).isEqualTo("option.effect-without-stream");
        assertThat(problem)
                .isEqualTo(
                        Problem.of(
                                "option.effect-without-stream.in",
                                Subject.of("Effects", "O1", "material"),
                                "steam",
                                "cooking"));
    }

    @Test
    void aKeyWithoutASentenceFailsAtOnce() {
        assertThatThrownBy(() -> SENTENCES.say("option.no-such-key"))
                .hasMessageContaining("option.no-such-key");
    }

    private static Set<String> gaps(String key, Locale locale) {
        var gaps = new TreeSet<String>();
        GAP.matcher(SENTENCES.pattern(key, locale)).results().forEach(r -> gaps.add(r.group()));
        return gaps;
    }
}
