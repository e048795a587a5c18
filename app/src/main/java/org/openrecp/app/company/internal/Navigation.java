// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openrecp.app.account.CompanyNames;
import org.openrecp.app.shell.NavigationItem;
import org.openrecp.app.shell.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where companies stand in the navigation and in the forms of other modules. */
@Configuration(proxyBeanMethods = false)
class Navigation {
    @Bean
    NavigationItem companiesInNavigation() {
        return new NavigationItem(
                "company.companies",
                "/companies",
                10,
                Set.of(Role.CONSULTANT, Role.CENTRE_MANAGER));
    }

    @Bean
    NavigationItem ownCompanyInNavigation() {
        return new NavigationItem("company.own", "/companies", 10, Set.of(Role.COMPANY));
    }

    @Bean
    CompanyNames companyNames(JdbcClient database) {
        return (UUID centre) -> {
            List<CompanyNames.CompanyName> names =
                    database.sql(
                                    """
                                    select id, name from company
                                    where centre_id = :centre and merged_into is null
                                    order by name collate "vi-x-icu", id
                                    """)
                            .param("centre", centre)
                            .query((row, _) ->
                                    new CompanyNames.CompanyName(
                                            row.getObject("id", UUID.class), row.getString("name")))
                            .list();
            return names;
        };
    }
}
