// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The web application. */
@SpringBootApplication(proxyBeanMethods = false)
public class OpenRecpApplication {
    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String[] arguments) {
        SpringApplication.run(OpenRecpApplication.class, arguments);
    }
}
