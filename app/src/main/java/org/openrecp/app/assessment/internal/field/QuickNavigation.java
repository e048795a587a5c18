// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.field;

import java.util.Set;
import org.openrecp.app.shell.NavigationItem;
import org.openrecp.app.shell.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuickNavigation {
    @Bean
    NavigationItem quickItem() {
        return new NavigationItem(
                "assessment.quick-nav", "/quick", 11, Set.of(Role.CONSULTANT, Role.CENTRE_MANAGER));
    }
}
