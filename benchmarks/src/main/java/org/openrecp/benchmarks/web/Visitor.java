// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/**
 * Somebody who uses the application: signed in, with the assessments and companies that the work is
 * on, found as a person finds them.
 */
final class Visitor {
    /** Assessments that a person has in hand at a time. */
    private static final int IN_HAND = 4;

    private static final int PAGES_OF_LIST = 40;
    private static final Pattern LINE =
            Pattern.compile(
                    "<a href=\"(/assessments/[0-9a-f-]{36})\">([^<]*)</a></th><td><a href=\"(/companies/[0-9a-f-]{36})\"");
    private static final Pattern MORE = Pattern.compile("href=\"(/assessments\\?before=[^\"]+)\"");
    private static final Pattern OPTION =
            Pattern.compile("href=\"(/assessments/[0-9a-f-]{36}/options/[0-9a-f-]{36})\"");
    private static final Pattern CHAPTER =
            Pattern.compile("href=\"(/assessments/[0-9a-f-]{36}/results/[a-z-]+)\"");
    private static final List<String> WORDS =
            List.of("giay", "giấy bao bì", "thủy sản", "sen hong", "nhựa", "0110000123", "dye");

    private final Browser browser;
    private final Random random;
    private final Map<String, List<String>> found = new LinkedHashMap<>();

    Visitor(Browser browser, Random random) {
        this.browser = browser;
        this.random = random;
    }

    Browser browser() {
        return browser;
    }

    /** Looks through the list of assessments for some to work on, the same for the same chance. */
    void takeWork() throws IOException, InterruptedException {
        var list = "/assessments";
        for (int skip = random.nextInt(PAGES_OF_LIST); skip > 0; skip--) {
            var more = MORE.matcher(browser.read(list));
            list = more.find() ? more.group(1).replace("&amp;", "&") : list;
        }
        found.put("list", List.of(list));
        var lines = new ArrayList<List<String>>();
        var match = LINE.matcher(browser.read(list));
        while (match.find()) {
            lines.add(List.of(match.group(1), match.group(2), match.group(3)));
        }
        Collections.shuffle(lines, random);
        var quick = new LinkedHashSet<String>();
        var detailed = new LinkedHashSet<String>();
        var companies = new LinkedHashSet<String>();
        for (var line : lines) {
            (line.get(1).startsWith("Đánh giá nhanh") ? quick : detailed).add(line.getFirst());
            companies.add(line.getLast());
        }
        found.put("quick", first(quick));
        found.put("detailed", first(detailed));
        found.put("company", first(companies));
        find("option", OPTION, "/options");
        find("chapter", CHAPTER, "/results");
    }

    /** What a page of each detailed assessment leads to. */
    private void find(String kind, Pattern link, String page)
            throws IOException, InterruptedException {
        var links = new LinkedHashSet<String>();
        for (var assessment : found.getOrDefault("detailed", List.of())) {
            link.matcher(browser.read(assessment + page))
                    .results()
                    .map(m -> m.group(1))
                    .filter(path -> !path.endsWith("/explorer"))
                    .forEach(links::add);
        }
        found.put(kind, List.copyOf(links));
    }

    private static List<String> first(SequencedSet<String> paths) {
        return paths.stream().limit(IN_HAND).toList();
    }

    /** One of what was found, by chance. */
    String any(String kind) {
        var paths = found.getOrDefault(kind, List.of());
        return paths.isEmpty() ? "" : paths.get(random.nextInt(paths.size()));
    }

    String anyWord() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    int chance(int bound) {
        return random.nextInt(bound);
    }
}
