// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The main pages of each role. */
final class Pages {
    /**
     * A page, of whatever row.
     *
     * @param kind what row: of {@link Visitor#any}; empty: none
     * @param rest what follows the row's own path
     */
    record Page(String name, String kind, String rest) {
        /** Where it is for a visitor; empty: there is no such row. */
        String path(Visitor visitor) {
            if (kind.equals("word")) {
                return rest + URLEncoder.encode(visitor.anyWord(), StandardCharsets.UTF_8);
            }
            var row = kind.isEmpty() ? "" : visitor.any(kind);
            return !kind.isEmpty() && row.isEmpty() ? "" : row + rest;
        }
    }

    private Pages() {}

    static List<Page> consultant() {
        var pages =
                new ArrayList<>(
                        List.of(
                                new Page("assessments", "", "/assessments"),
                                new Page("assessments, further on", "list", ""),
                                new Page("companies", "", "/companies"),
                                new Page("companies, searched", "word", "/companies?q="),
                                new Page(
                                        "companies, of a place",
                                        "",
                                        "/companies?place=VNM-24-2025"),
                                new Page("companies, of a sector", "", "/companies?division=17"),
                                new Page("companies, duplicates", "", "/companies/duplicates"),
                                new Page("company", "company", ""),
                                new Page("company: new", "", "/companies/new"),
                                new Page("company: messages", "company", "/messages"),
                                new Page("quick: overview", "quick", ""),
                                new Page("quick: results", "quick", "/results"),
                                new Page("quick: bills", "quick", "/sheets/monthly"),
                                new Page("option", "option", ""),
                                new Page("assessment: results, a chapter", "chapter", ""),
                                new Page("new quick assessment", "", "/quick"),
                                new Page("own account", "", "/account")));
        for (var part :
                List.of(
                        "",
                        "/sheets/plant",
                        "/sheets/streams",
                        "/flow",
                        "/tasks",
                        "/tasks/4",
                        "/results",
                        "/results/explorer",
                        "/causes",
                        "/options",
                        "/options/library",
                        "/plan",
                        "/report",
                        "/history")) {
            pages.add(
                    new Page(
                            part.isEmpty() ? "assessment" : "assessment: " + part.substring(1),
                            "detailed",
                            part));
        }
        return pages;
    }

    static List<Page> manager() {
        var pages =
                new ArrayList<>(
                        List.of(
                                new Page("people", "", "/people"),
                                new Page("people, searched", "", "/people?text=van"),
                                new Page("audit", "", "/audit"),
                                new Page("audit, of a table", "", "/audit?relation=saving_claim"),
                                new Page(
                                        "audit, of days",
                                        "",
                                        "/audit?from=2024-01-01&to=2024-03-31"),
                                new Page("company: merge", "company", "/merge")));
        pages.addAll(consultant().subList(0, 8));
        return pages;
    }

    static List<Page> company() {
        return List.of(
                new Page("my plant", "", "/my-plant"),
                new Page("my plant: a month", "", "/my-plant/months/2025-06"),
                new Page("my plant: trends", "", "/my-plant/trends"),
                new Page("my plant: messages", "", "/my-plant/messages"),
                new Page("my plant: items", "", "/my-plant/items"));
    }

    static List<Page> administrator() {
        return List.of(
                new Page("administrator: people", "", "/people"),
                new Page("administrator: audit", "", "/audit"),
                new Page("administrator: centres", "", "/centres"),
                new Page("places", "", "/places"));
    }
}
