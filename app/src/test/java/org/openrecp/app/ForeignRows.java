// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.openrecp.app.shell.Role;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Rows of others, for {@link ForeignIdTest}: whoever asks for them by their ids finds nothing. A
 * module with routes that hold an id has a {@code @Component} of this kind among its tests.
 */
public interface ForeignRows {
    /** The routes that they stand for. */
    List<Route> routes();

    /**
     * Makes the rows of a company of a centre, which are both there already (the company only when
     * the module of companies has such a bean, asked first).
     *
     * @return name of the variable in the path → the value that opens the row to whom it belongs
     */
    Map<String, String> make(UUID centre, UUID company);

    /** The least is first: the company itself has -1, its data have 0. */
    default int order() {
        return 0;
    }

    /**
     * A route.
     *
     * @param filledIn adds what must be sent so that the handler gets as far as looking the row up
     * @param everywhere roles that may see the row of any centre
     */
    record Route(
            String method, String path, List<RequestPostProcessor> filledIn, Set<Role> everywhere) {
        public Route {
            filledIn = List.copyOf(filledIn);
            everywhere = Set.copyOf(everywhere);
        }

        /** A route to which nothing needs to be sent, and of which nobody sees others' rows. */
        public static Route of(String method, String path) {
            return new Route(method, path, List.of(), Set.of());
        }

        /** The same with a field of a form. */
        public Route with(String field, String value) {
            return with(request -> {
                request.addParameter(field, value);
                return request;
            });
        }

        /** The same with an empty file. */
        public Route withFile(String field, String name) {
            return with(request -> {
                request.setContentType("multipart/form-data; boundary=x");
                request.addPart(new MockPart(field, name, new byte[0]));
                return request;
            });
        }

        /** The same with a body in JSON. */
        public Route withJson(String body) {
            return with(request -> {
                request.setContentType(MediaType.APPLICATION_JSON_VALUE);
                request.setContent(body.getBytes(StandardCharsets.UTF_8));
                return request;
            });
        }

        /** The same, but roles that may see the row of any centre are not tried. */
        public Route seenEverywhereBy(Role... roles) {
            return new Route(method, path, filledIn, Set.of(roles));
        }

        private Route with(RequestPostProcessor more) {
            return new Route(
                    method,
                    path,
                    Stream.concat(filledIn.stream(), Stream.of(more)).toList(),
                    everywhere);
        }
    }
}
