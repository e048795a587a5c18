// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.text;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import org.openrecp.engine.emission.EmissionAssumption;
import org.openrecp.engine.emission.FuelFactor;
import org.openrecp.engine.mfca.CostAssumption;

/**
 * Says in a language what the engine assumed.
 *
 * @param name of what has an id: a stream, a material or a unit operation
 * @param number writes a number
 */
public record AssumptionWords(
        Language language, UnaryOperator<String> name, DoubleFunction<String> number) {

    /** One sentence per reason, with all that it is about. */
    public List<String> ofCosts(List<CostAssumption> assumptions) {
        return assumptions.stream()
                .collect(
                        groupingBy(
                                CostAssumption::reason,
                                LinkedHashMap::new,
                                mapping(a -> name.apply(a.about()), joining("; "))))
                .entrySet()
                .stream()
                .map(e -> of(e.getKey()) + ": " + e.getValue() + ".")
                .toList();
    }

    private String of(CostAssumption.Reason reason) {
        return switch (reason) {
            case MATERIAL_WITHOUT_PRICE ->
                    language.choose(
                            "Without a price, counted as free",
                            "Không có đơn giá, tính là không tốn tiền");
            case MATERIAL_WITHOUT_MASS ->
                    language.choose(
                            "Without a mass per unit; where they leave, product bears their cost",
                            "Không có khối lượng trên một đơn vị; khi đi ra, sản phẩm chịu chi phí của chúng");
            case RETURN_NOT_VALUED ->
                    language.choose(
                            "Back into the process, counted as free because nothing tells what they save",
                            "Quay lại quá trình, tính bằng không vì không rõ thay cho vật liệu nào");
            case RETURN_AT_PRICE_OF_REPLACED ->
                    language.choose(
                            "Back into the process, valued at the mean price of what they stand in for",
                            "Quay lại quá trình, tính theo đơn giá bình quân của vật liệu được thay thế");
            case HOURS_NOT_KNOWN ->
                    language.choose(
                            "Share costs by hours, but none are known per product: shared by mass",
                            "Phân bổ chi phí theo giờ, nhưng không có số giờ của từng sản phẩm: phân bổ theo khối lượng");
            case COSTS_WITHOUT_STREAM ->
                    language.choose(
                            "Have costs that no stream can be charged with, which count as loss",
                            "Có chi phí không gắn được với dòng nào, tính vào tổn thất");
        };
    }

    /** A sentence each. */
    public List<String> ofEmissions(List<EmissionAssumption> assumptions) {
        return assumptions.stream().map(this::of).distinct().toList();
    }

    /** The source stays in its language. */
    public String of(EmissionAssumption assumption) {
        var property = assumption.property();
        return "%s: %s %s %s, %s (%s)."
                .formatted(
                        name.apply(assumption.activity()),
                        of(property),
                        number.apply(assumption.value()),
                        property.unit(),
                        fuel(assumption.fuelCode()),
                        assumption.source());
    }

    private String of(EmissionAssumption.Property property) {
        return switch (property) {
            case NET_CALORIFIC_VALUE -> language.choose("net calorific value", "nhiệt trị thấp");
            case DENSITY -> language.choose("density", "khối lượng riêng");
        };
    }

    private String fuel(String code) {
        return FuelFactor.find(code).map(f -> language.choose(f.nameEn(), f.nameVi())).orElse(code);
    }
}
