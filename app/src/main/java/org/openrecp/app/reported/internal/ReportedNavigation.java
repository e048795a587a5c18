// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported.internal;

import java.util.Set;
import org.openrecp.app.shell.NavigationItem;
import org.openrecp.app.shell.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportedNavigation {
    @Bean
    NavigationItem reportedItem() {
        return new NavigationItem(
                "reported.figures", "/reported", 40, Set.of(Role.CONSULTANT, Role.CENTRE_MANAGER));
    }
}
