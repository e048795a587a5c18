// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The words of a company's name that only say its legal form, Vietnamese and English. */
final class LegalForm {
    private static final List<List<String>> FORMS =
            Stream.of(
                            "công ty",
                            "cty",
                            "tổng công ty",
                            "tập đoàn",
                            "trách nhiệm hữu hạn",
                            "tnhh",
                            "một thành viên",
                            "hai thành viên trở lên",
                            "mtv",
                            "1 tv",
                            "1tv",
                            "cổ phần",
                            "cp",
                            "ctcp",
                            "hợp danh",
                            "doanh nghiệp tư nhân",
                            "dntn",
                            "xí nghiệp",
                            "hợp tác xã",
                            "htx",
                            "company",
                            "co",
                            "limited",
                            "ltd",
                            "llc",
                            "inc",
                            "corp",
                            "corporation",
                            "joint stock",
                            "jsc",
                            "one member",
                            "private enterprise",
                            "limited liability",
                            "liability")
                    .map(Folded::words)
                    .sorted(Comparator.<List<String>>comparingInt(List::size).reversed())
                    .toList();

    private LegalForm() {}

    /** A name folded, without its legal form; the whole where nothing else would be left. */
    static String without(String name) {
        var words = new ArrayList<>(Folded.words(name));
        for (int i = 0; i < words.size(); ) {
            int at = i;
            int length =
                    FORMS.stream()
                            .filter(form -> begins(words, at, form))
                            .mapToInt(List::size)
                            .findFirst()
                            .orElse(0);
            if (length == 0) {
                i++;
            } else {
                words.subList(i, i + length).clear();
            }
        }
        return words.isEmpty() ? Folded.of(name) : String.join(" ", words);
    }

    private static boolean begins(List<String> words, int at, List<String> form) {
        return at + form.size() <= words.size() && words.subList(at, at + form.size()).equals(form);
    }
}
