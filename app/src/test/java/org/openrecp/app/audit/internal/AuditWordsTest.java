// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.database.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trail calls what is audited by words of people, not by names of tables and columns. */
@SpringBootTest
@AutoConfigureMockMvc
class AuditWordsTest implements DatabaseTest {
    private static final String RELATIONS =
            """
            select event_object_table from information_schema.triggers
            where trigger_name = 'audited'
            """;
    private static final String COLUMNS =
            "select column_name from information_schema.columns where table_name in ("
                    + RELATIONS
                    + ")";

    @Autowired private JdbcClient database;

    @Test
    void everyAuditedTableHasAWordInBothLanguages() {
        bothLanguagesHave("audit.relation-", found(RELATIONS));
    }

    @Test
    void everyColumnOfAnAuditedTableHasAWordInBothLanguages() {
        bothLanguagesHave("audit.field-", found(COLUMNS));
    }

    private Set<String> found(String names) {
        var found = Scope.SYSTEM.call(() -> database.sql(names).query(String.class).set());
        assertThat(found).hasSizeGreaterThan(30);
        return found;
    }

    private static void bothLanguagesHave(String prefix, Set<String> names) {
        for (var language : List.of(Locale.ROOT, Locale.of("vi"))) {
            var words = ResourceBundle.getBundle("messages.audit", language).keySet();
            var known =
                    words.stream()
                            .filter(key -> key.startsWith(prefix))
                            .map(key -> key.substring(prefix.length()))
                            .collect(Collectors.toSet());
            assertThat(new TreeSet<String>(known))
                    .as("%s… in %s: each name, and no other", prefix, language)
                    .isEqualTo(new TreeSet<String>(names));
        }
    }
}
