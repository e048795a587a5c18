// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrecp.cli.calc.CalcFunction;
import org.openrecp.cli.calc.CalcFunctions;
import org.openrecp.cli.json.Json;
import org.openrecp.cli.json.SchemaCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Our check of requests against a complete validator, on examples spoiled at random. */
class SchemaCheckTest {
    private static final int SPOILED = 300;

    static List<CalcFunction> functions() {
        return CalcFunctions.ALL;
    }

    @ParameterizedTest
    @MethodSource("functions")
    void agreesWithACompleteValidator(CalcFunction function) {
        var schema = function.requestSchema();
        var validator =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema.root().toString());

        for (int seed = 0; seed < SPOILED; seed++) {
            var random = new SplittableRandom(seed);
            var examples = schema.examples();
            var request = examples.get(random.nextInt(examples.size())).deepCopy();
            spoil(request, random);

            var ours =
                    SchemaCheck.check(schema, request).stream()
                            .filter(p -> !p.code().equals("json.no-date")) // there a mere note
                            .toList();
            var theirs = validator.validate(request.toString(), InputFormat.JSON);
            assertThat(ours.isEmpty())
                    .as("seed %d, %s, ours %s, theirs %s", seed, request, ours, theirs)
                    .isEqualTo(theirs.isEmpty());
        }
    }

    /** Changes one value somewhere inside. */
    private static void spoil(JsonNode node, SplittableRandom random) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            var names = List.copyOf(object.propertyNames());
            var name = names.get(random.nextInt(names.size()));
            if (object.get(name).isContainer() && random.nextInt(4) > 0) {
                spoil(object.get(name), random);
            } else if (random.nextInt(4) == 0) {
                object.remove(name);
            } else if (random.nextInt(4) == 0) {
                object.put(name + "x", 1);
            } else {
                object.set(name, anything(random));
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int i = random.nextInt(array.size());
            if (array.get(i).isContainer() && random.nextInt(4) > 0) {
                spoil(array.get(i), random);
            } else {
                array.set(i, anything(random));
            }
        }
    }

    private static JsonNode anything(SplittableRandom random) {
        var json = Json.object();
        return switch (random.nextInt(8)) {
            case 0 -> json.putNull("x").get("x");
            case 1 -> json.put("x", -1).get("x");
            case 2 -> json.put("x", 0).get("x");
            case 3 -> json.put("x", 1.5).get("x");
            case 4 -> json.put("x", "").get("x");
            case 5 -> json.put("x", "text").get("x");
            case 6 -> json.putArray("x");
            default -> json.putObject("x");
        };
    }
}
