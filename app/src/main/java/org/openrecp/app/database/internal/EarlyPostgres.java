// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database.internal;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Starts this machine's own PostgreSQL beside the application, which needs it only when half of it
 * is there. What keeps it from starting is thrown where the application asks for it.
 */
final class EarlyPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Executor BESIDE =
            work -> Thread.ofPlatform().name("postgresql").start(work);

    /** The start of one server; it stops when the application ends, however far that came. */
    record Starting(CompletableFuture<LocalPostgres> server) implements DisposableBean {
        static Starting in(Path home) {
            return new Starting(
                    CompletableFuture.supplyAsync(() -> LocalPostgres.start(home), BESIDE));
        }

        /** Waits for it. */
        LocalPostgres started() {
            try {
                return server.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }

        @Override
        public void destroy() {
            try {
                server.join().close();
            } catch (CompletionException _) {
                // it never ran
            }
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (isLocal(environment)
                && context.getBeanFactory() instanceof DefaultListableBeanFactory beans) {
            var starting = Starting.in(home(environment));
            beans.registerSingleton("earlyPostgres", starting);
            beans.registerDisposableBean("earlyPostgres", starting);
        }
    }

    private static boolean isLocal(Environment environment) {
        return environment.getProperty("spring.datasource.url", "local").equals("local");
    }

    /** The folder of the server's data. */
    static Path home(Environment environment) {
        return Path.of(environment.getRequiredProperty("openrecp.home")).resolve("postgresql");
    }
}
