// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes the style sheet of the pages from Tabler's: the rules whose classes occur, as words, in pages, scripts, style
 * sheets or code. Run by the build: a class that a page begins to use is there with the next build.
 */
final class PruneStyles {
    private static final String TABLER = "META-INF/resources/webjars/tabler__core/1.4.0/dist/css/tabler.min.css";
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern CLASS = Pattern.compile("\\.((?:\\\\.|[A-Za-z0-9_-])+)");
    private static final Pattern EXCEPTION = Pattern.compile(":not\\([^)]*\\)");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final String NOTICE = "\n/* Tabler 1.4.0, MIT licence, see NOTICE; only what the pages use of it */\n";
    private static final List<String> SOURCES = List.of(".jte", ".java", ".js", ".css");

    private final Set<String> words;

    private PruneStyles(Set<String> words) {
        this.words = words;
    }

    /** Arguments: the sheet to write, the folders of the sources. */
    public static void main(String[] arguments) throws IOException {
        var words = new HashSet<String>();
        for (var folder : List.of(arguments).subList(1, arguments.length)) {
            addWords(Path.of(folder), words);
        }
        var target = Path.of(arguments[0]);
        Files.createDirectories(target.getParent());
        var pruned = new PruneStyles(words).prune(COMMENT.matcher(tabler()).replaceAll(""));
        Files.writeString(target, pruned + NOTICE);
    }

    private static String tabler() throws IOException {
        try (var in = Objects.requireNonNull(PruneStyles.class.getClassLoader().getResourceAsStream(TABLER), TABLER)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void addWords(Path folder, Set<String> words) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(PruneStyles::isSource).toList()) {
                WORD.matcher(Files.readString(file)).results().forEach(m -> words.add(m.group()));
            }
        }
    }

    private static boolean isSource(Path file) {
        return SOURCES.stream().anyMatch(file.toString()::endsWith);
    }

    /** The rules of a sheet, or of a block of one, that pages can need. */
    private String prune(String sheet) {
        var kept = new StringBuilder();
        int at = 0;
        while (at < sheet.length()) {
            int open = sheet.indexOf('{', at);
            int end = sheet.indexOf(';', at);
            if (open < 0) {
                break;
            }
            if (end >= 0 && end < open) { // @charset, @import
                kept.append(sheet, at, end + 1);
                at = end + 1;
                continue;
            }
            int close = closing(sheet, open);
            kept.append(rule(sheet.substring(at, open).strip(), sheet.substring(open + 1, close)));
            at = close + 1;
        }
        return kept.toString();
    }

    private String rule(String head, String body) {
        if (head.startsWith("@media") || head.startsWith("@supports") || head.startsWith("@layer")) {
            var inner = prune(body);
            return inner.isEmpty() ? "" : head + "{" + inner + "}";
        }
        var selectors =
                head.startsWith("@")
                        ? head
                        : selectors(head).stream().filter(this::canMatch).collect(Collectors.joining(","));
        return selectors.isEmpty() ? "" : selectors + "{" + body + "}";
    }

    private boolean canMatch(String selector) {
        return CLASS.matcher(EXCEPTION.matcher(selector).replaceAll(""))
                .results()
                .allMatch(m -> words.contains(m.group(1).replace("\\", "")));
    }

    private static List<String> selectors(String head) {
        var found = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ',' && depth == 0) {
                found.add(head.substring(from, i));
                from = i + 1;
            }
        }
        found.add(head.substring(from));
        return found;
    }

    private static int closing(String sheet, int open) {
        int depth = 0;
        for (int i = open; i < sheet.length(); i++) {
            char c = sheet.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("The style sheet ends within a rule.");
    }
}
