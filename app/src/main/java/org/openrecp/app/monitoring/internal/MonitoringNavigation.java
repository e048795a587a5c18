// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.util.Set;
import org.openrecp.app.shell.NavigationItem;
import org.openrecp.app.shell.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the own plant stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class MonitoringNavigation {
    @Bean
    NavigationItem myPlantInNavigation() {
        return new NavigationItem("monitoring.my-plant", "/my-plant", 5, Set.of(Role.COMPANY));
    }
}
