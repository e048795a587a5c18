// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.engine.assessment.Assessment;
import org.openrecp.formats.Golden;
import org.openrecp.formats.json.ResultsJson.Results;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.ReadResult;

class ResultsJsonTest {
    private static final Path ROOT = Path.of(System.getProperty("openrecp.root", ".."));
    private static final Path SCHEMA =
            ROOT.resolve(
                    "formats/src/main/resources/org/openrecp/formats/json/results.schema.json");

    @TempDir Path folder;

    @Test
    void theSchemaInTheRepositoryIsThatOfTheRecords() throws Exception {
        var schema = ResultsJson.pretty(RecordSchema.of(Results.class, ResultsJson.SCHEMA_ID));

        Golden.check(SCHEMA, schema);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper", "dyeing", "frozen-fish", "zinc-plating", "brewery-quick"})
    void resultsKeepToTheSchema(String example) throws Exception {
        var read = (ReadResult.Read) PlantWorkbook.read(ROOT.resolve("examples").resolve(example));
        var file = folder.resolve("results.json");

        ResultsJson.write(file, Assessment.assess(read.plant(), null, _ -> {}));

        assertThat(RecordTreeTest.problems(Results.class, Files.readString(file)))
                .as(example)
                .isEmpty();
        assertThat(Files.readString(file)).startsWith("{\n  \"format\" : \"openrecp-results\"");
    }
}
