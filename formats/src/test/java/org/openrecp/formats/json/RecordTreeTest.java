// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.reconciliation.CriticalValues;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.ReadResult;

class RecordTreeTest {
    private static final Path EXAMPLES =
            Path.of(System.getProperty("openrecp.root", ".."), "examples");

    @ParameterizedTest
    @ValueSource(strings = {"paper", "dyeing", "frozen-fish", "zinc-plating", "brewery-quick"})
    void aPlantKeepsToTheSchemaOfItsRecords(String example) {
        var read = (ReadResult.Read) PlantWorkbook.read(EXAMPLES.resolve(example));

        var json = RecordTree.object(read.plant()).toString();

        assertThat(problems(PlantData.class, json)).as(example).isEmpty();
    }

    sealed interface Outcome {
        record Found(double value, List<Double> parts) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    record Result(Outcome outcome, double notFinite) {}

    @Test
    void aCaseSaysItsKindAndWhatIsNotFiniteIsNull() {
        var json =
                RecordTree.object(new Result(new Outcome.Found(1.5, List.of(1.0)), Double.NaN))
                        .toString();

        assertThat(json)
                .isEqualTo(
                        "{\"outcome\":{\"kind\":\"found\",\"value\":1.5,\"parts\":[1.0]},\"not_finite\":null}");
        assertThat(problems(Result.class, json)).isEmpty();
        assertThat(problems(Result.class, json.replace("found", "lost"))).isNotEmpty();
        assertThat(problems(Result.class, json.replace("1.5", "\"a\""))).isNotEmpty();
    }

    @Test
    void aTestWithoutDegreesOfFreedomHasNoCriticalValue() {
        var verdict =
                new PlantBalance.Verdict.Balanced(-0.0, 0, CriticalValues.globalTest(0.95, 0));

        assertThat(RecordTree.object(verdict).get("critical").isNull()).isTrue();
        assertThat(RecordTree.object(verdict).get("chi_squared").toString()).isEqualTo("0.0");
    }

    static List<String> problems(Class<?> type, String json) {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(RecordSchema.of(type, "https://example.org/x").toString());
        return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }
}
