// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small tables by seed: one to three dimensions, flat or with a level between, few companies. */
final class GeneratedTable {
    private GeneratedTable() {}

    static List<Dimension> dimensions(Random random) {
        var dimensions = new ArrayList<Dimension>();
        int count = 1 + random.nextInt(3);
        for (int d = 0; d < count; d++) {
            dimensions.add(dimension("d" + d, 2 + random.nextInt(count == 1 ? 5 : 2), random));
        }
        return dimensions;
    }

    private static Dimension dimension(String name, int parts, Random random) {
        var categories = new ArrayList<Category>();
        categories.add(new Category(name, null));
        for (int part = 0; part < parts; part++) {
            String code = name + part;
            categories.add(new Category(code, name));
            if (random.nextInt(4) == 0) {
                categories.add(new Category(code + "a", code));
                categories.add(new Category(code + "b", code));
            }
        }
        return new Dimension(name, categories);
    }

    static List<Contribution> contributions(
            List<Dimension> dimensions, int from, int count, Measure measure, Random random) {
        var contributions = new ArrayList<Contribution>();
        for (int k = from; k < from + count; k++) {
            var leaf = new ArrayList<String>();
            for (Dimension dimension : dimensions) {
                List<String> leaves =
                        dimension.categories().stream()
                                .map(Category::code)
                                .filter(code ->
                                        dimension.categories().stream()
                                                .noneMatch(c -> code.equals(c.parent())))
                                .toList();
                leaf.add(leaves.get(random.nextInt(leaves.size())));
            }
            double value =
                    measure == Measure.COUNT
                            ? 1
                            : Math.rint(Math.exp(3 + 1.5 * random.nextGaussian()));
            contributions.add(
                    new Contribution("company " + random.nextInt(12), "r" + k, leaf, value));
        }
        return contributions;
    }
}
