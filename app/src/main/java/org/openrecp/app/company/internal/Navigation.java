// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.Set;
import org.openrecp.app.shell.NavigationItem;
import org.openrecp.app.shell.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where companies stand in the navigation. */
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
}
