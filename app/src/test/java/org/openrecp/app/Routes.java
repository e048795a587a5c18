// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.openrecp.app.shell.OpenRoutes;
import org.openrecp.app.shell.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All routes of the application, as its controllers declare them. */
final class Routes {
    private Routes() {}

    /** A route and the handler that takes it. */
    record Route(String method, String path, RequestMappingInfo info, HandlerMethod handler) {
        /** Whether its path holds an id or another variable. */
        boolean hasVariable() {
            return path.indexOf('{') >= 0;
        }

        boolean isOpen() {
            var access = OpenRoutes.accessOf(handler);
            return access != null && access.open();
        }

        /** Whether its {@code Access} names a role. */
        boolean admits(Role role) {
            var access = OpenRoutes.accessOf(handler);
            return access != null
                    && (access.open()
                            || access.signedIn()
                            || List.of(access.value()).contains(role));
        }

        /** A request to it. */
        MockHttpServletRequestBuilder request(Object... variables) {
            var request =
                    MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path, variables);
            info.getConsumesCondition().getConsumableMediaTypes().stream()
                    .filter(MediaType::isConcrete)
                    .findFirst()
                    .ifPresent(request::contentType);
            return request;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** All of them, by path and method. */
    static List<Route> of(RequestMappingHandlerMapping handlers) {
        return handlers.getHandlerMethods().entrySet().stream()
                .flatMap(e ->
                        e.getKey().getPatternValues().stream()
                                .flatMap(path ->
                                        methods(e.getKey()).stream()
                                                .map(m ->
                                                        new Route(
                                                                m.name(),
                                                                path,
                                                                e.getKey(),
                                                                e.getValue()))))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static Set<RequestMethod> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
    }
}
