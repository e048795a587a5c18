// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application. */
@SpringBootApplication(proxyBeanMethods = false)
public class OpenRecpApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(OpenRecpApplication.class, arguments);
    }
}
