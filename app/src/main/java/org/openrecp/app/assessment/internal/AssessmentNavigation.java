// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.util.Set;
import org.openrecp.app.shell.NavigationItem;
import org.openrecp.app.shell.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssessmentNavigation {
    @Bean
    NavigationItem assessmentsItem() {
        return new NavigationItem(
                "assessment.list",
                "/assessments",
                10,
                Set.of(Role.CONSULTANT, Role.CENTRE_MANAGER));
    }
}
