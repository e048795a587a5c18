// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Notes which statements a thread sends to the database, where a test asks for it. */
@Component
class CountedStatements implements BeanPostProcessor {
    private static final ThreadLocal<@Nullable List<String>> NOTED = new ThreadLocal<>();

    /** The statements of some work; those that only say whose rows may be seen are left out. */
    static List<String> of(Callable<?> work) throws Exception {
        var noted = new ArrayList<String>();
        NOTED.set(noted);
        try {
            work.call();
        } finally {
            NOTED.remove();
        }
        noted.removeIf(sql -> sql.contains("set_config('openrecp.scope'"));
        return noted;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Counting)
                ? new Counting(source)
                : bean;
    }

    private static final class Counting extends DelegatingDataSource {
        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            var noted = NOTED.get();
            return noted == null ? connection : noting(connection, noted);
        }

        private static Connection noting(Connection connection, List<String> noted) {
            return (Connection)
                    Proxy.newProxyInstance(
                            Counting.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (_, method, arguments) -> {
                                if (method.getName().equals("prepareStatement")) {
                                    noted.add(String.valueOf(arguments[0]));
                                } else if (method.getName().equals("createStatement")) {
                                    noted.add("a statement without parameters");
                                }
                                try {
                                    return method.invoke(connection, arguments);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
        }
    }
}
