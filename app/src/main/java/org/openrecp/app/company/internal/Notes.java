// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.company.Company;
import org.openrecp.app.company.CompanySection;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the centre's people write about a company for each other; the company does not see it. */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
class Notes implements CompanySection {
    private static final int LONGEST = 4000;

    private final JdbcClient database;
    private final OwnCompanies own;
    private final Accounts accounts;

    Notes(JdbcClient database, OwnCompanies own, Accounts accounts) {
        this.database = database;
        this.own = own;
        this.accounts = accounts;
    }

    @PostMapping("/companies/{company}/notes")
    String write(
            @PathVariable UUID company,
            @RequestParam UUID id,
            @RequestParam String text,
            @AuthenticationPrincipal Reader reader,
            RedirectAttributes after) {
        var owner = own.get(company, reader);
        var typed = text.strip().replace("\r\n", "\n");
        var said = typed.substring(0, Math.min(LONGEST, typed.length()));
        if (said.isEmpty()) {
            after.addFlashAttribute("notice", "company.problem-note");
        } else if (!keep(id, owner, said, reader)) {
            keep(another(id, said), owner, said, reader);
            after.addFlashAttribute("notice", "company.notes.both");
        }
        return "redirect:/companies/" + owner.id();
    }

    /** Keeps a note, once; false: another one bears its id. */
    private boolean keep(UUID id, Company owner, String text, Reader reader) {
        int kept =
                database.sql(
                                """
                                insert into company_note (id, centre_id, company_id, author, text)
                                values (?, ?, ?, ?, ?) on conflict (id) do nothing
                                """)
                        .params(id, owner.centre(), owner.id(), reader.id(), text)
                        .update();
        return kept == 1
                || database.sql(
                                "select exists (select from company_note where id = ? and company_id = ? and text = ?)")
                        .params(id, owner.id(), text)
                        .query(Boolean.class)
                        .single();
    }

    /** The same id for the same other text of a form. */
    private static UUID another(UUID id, String text) {
        return UUID.nameUUIDFromBytes((id + text).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/companies/{company}/notes/{note}/deletion")
    String delete(
            @PathVariable UUID company,
            @PathVariable UUID note,
            @AuthenticationPrincipal Reader reader) {
        var owner = own.get(company, reader);
        database.sql(
                        """
                        delete from company_note
                        where id = :note and company_id = :company and (author = :reader or :manager)
                        """)
                .param("note", note)
                .param("company", owner.id())
                .param("reader", reader.id())
                .param("manager", reader.is(Role.CENTRE_MANAGER))
                .update();
        return "redirect:/companies/" + owner.id();
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String template() {
        return "company/notes";
    }

    @Override
    public @Nullable Object page(Company company, Reader reader) {
        if (!reader.is(Role.CONSULTANT, Role.CENTRE_MANAGER)) {
            return null;
        }
        var rows = list(company.id());
        var names = accounts.names(rows.stream().map(Row::author).distinct().toList());
        return new NotesPage(
                company.id(),
                rows.stream()
                        .map(r ->
                                new NotesPage.Note(
                                        r.id(),
                                        r.text(),
                                        names.getOrDefault(r.author(), "–"),
                                        r.at(),
                                        r.author().equals(reader.id())
                                                || reader.is(Role.CENTRE_MANAGER)))
                        .toList(),
                UUID.randomUUID());
    }

    @Override
    public String countKey() {
        return "company.notes.moved";
    }

    @Override
    public long count(Company company) {
        return list(company.id()).size();
    }

    private record Row(UUID id, UUID author, Instant at, String text) {}

    private List<Row> list(UUID company) {
        return database.sql(
                        "select id, author, at, text from company_note where company_id = :company order by at desc, id")
                .param("company", company)
                .query((row, _) ->
                        new Row(
                                row.getObject("id", UUID.class),
                                row.getObject("author", UUID.class),
                                row.getObject("at", Timestamp.class).toInstant(),
                                row.getString("text")))
                .list();
    }
}
