// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.formats.text.Language;

/** What is written reads as what was written, in either language. */
class RoundTripTest {
    private static final Path EXAMPLES =
            Path.of(System.getProperty("openrecp.root", ".."), "examples");
    static final List<Language> LANGUAGES = List.of(Language.values());

    @TempDir Path folder;

    static Stream<Path> examples() throws Exception {
        try (var files = Files.list(EXAMPLES)) {
            return files
                    .filter(f -> Files.exists(f.resolve("Plant.csv")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleComesBackFromAWorkbookInEitherLanguage(Path example) throws Exception {
        var plant = Reading.plant(example);
        for (var language : Language.values()) {
            var file = folder.resolve(language + ".xlsx");
            PlantWorkbook.write(file, language, plant);
            assertSame(Reading.plant(file), plant, example + " in " + language);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aTemplateWithAnExampleReadsAsTheExample(Path example) throws Exception {
        var plant = Reading.plant(example);
        for (var language : Language.values()) {
            var file = folder.resolve(language + ".xlsx");
            Template.write(file, language, example);
            assertSame(Reading.plant(file), plant, example + " in " + language);
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void anEmptyTemplateLacksOnlyWhatMustBeFilledIn(Language language) throws Exception {
        var file = folder.resolve("plant.xlsx");
        Template.write(file, language);

        var rejected = Reading.rejected(file);

        assertThat(rejected.problems())
                .extracting(CellProblem::code)
                .containsOnly("workbook.missing-value", "workbook.no-rows");
        assertThat(rejected.notices()).isEmpty();
    }

    static void assertSame(PlantData found, PlantData expected, String what) {
        var comparison =
                RecursiveComparisonConfiguration.builder()
                        .withIgnoredFields("defaults")
                        .withComparatorForType(RoundTripTest::compareClosely, Double.class)
                        .build();
        assertThat(found).as(what).usingRecursiveComparison(comparison).isEqualTo(expected);
    }

    /** Percent and relative uncertainties round in the last digit. */
    private static int compareClosely(Double a, Double b) {
        return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b))
                ? 0
                : Double.compare(a, b);
    }
}
