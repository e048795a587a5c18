// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import org.jspecify.annotations.Nullable;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.company.Company;
import org.openrecp.app.company.CompanySection;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.stereotype.Component;

/** Which companies went into one, at the end of its page. */
@Component
class Merges implements CompanySection {
    private final MergeStore store;
    private final Accounts accounts;

    Merges(MergeStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public String template() {
        return "company/merges";
    }

    @Override
    public @Nullable Object page(Company company, Reader reader) {
        var merges = store.list(company.id());
        if (merges.isEmpty() || !reader.is(Role.CONSULTANT, Role.CENTRE_MANAGER)) {
            return null;
        }
        var names =
                accounts.names(merges.stream().map(MergeStore.Merge::actor).distinct().toList());
        return new MergesPage(
                merges.stream()
                        .map(m ->
                                new MergesPage.Merge(
                                        m.name(),
                                        m.taxCode(),
                                        m.at(),
                                        names.getOrDefault(m.actor(), "–")))
                        .toList());
    }

    @Override
    public String countKey() {
        return "company.merges.moved";
    }

    @Override
    public long count(Company company) {
        return store.list(company.id()).size();
    }
}
