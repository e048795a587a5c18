// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.database.internal;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the database is: a server's when {@code spring.datasource.url} names one, else this
 * machine's own.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    static BeanPostProcessor scopedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !(bean instanceof ScopedDataSource)
                        ? new ScopedDataSource(source)
                        : bean;
            }
        };
    }

    @Bean
    FlywayMigrationStrategy checkedMigration(JdbcConnectionDetails database) {
        return new CheckedMigration(database);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(
            name = "spring.datasource.url",
            havingValue = "local",
            matchIfMissing = true)
    static class Local {
        /** Stopped by the one that started it. */
        @Bean(destroyMethod = "")
        LocalPostgres localPostgres(EarlyPostgres.Starting starting) {
            return starting.started();
        }

        @Bean
        JdbcConnectionDetails localConnection(LocalPostgres postgres) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return postgres.user();
                }

                @Override
                public String getPassword() {
                    return postgres.password();
                }

                @Override
                public String getJdbcUrl() {
                    return postgres.url();
                }
            };
        }
    }
}
