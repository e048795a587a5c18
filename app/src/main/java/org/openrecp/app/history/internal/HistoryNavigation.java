// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.Set;
import org.openrecp.app.shell.NavigationItem;
import org.openrecp.app.shell.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HistoryNavigation {
    @Bean
    NavigationItem historyItem() {
        return new NavigationItem("history.title", "/history", 45, Set.of(Role.CENTRE_MANAGER));
    }
}
