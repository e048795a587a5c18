// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** The routes that everybody may use, also who is not signed in: what {@link Access} says is so. */
@Component
public class OpenRoutes implements RequestMatcher {
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private volatile @Nullable List<RequestMappingInfo> open;

    OpenRoutes(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        return routes().stream().anyMatch(route -> route.getMatchingCondition(request) != null);
    }

    private List<RequestMappingInfo> routes() {
        var found = open;
        if (found == null) {
            found =
                    handlers.getObject().getHandlerMethods().entrySet().stream()
                            .filter(e -> isOpen(accessOf(e.getValue())))
                            .map(e -> e.getKey())
                            .toList();
            open = found;
        }
        return found;
    }

    private static boolean isOpen(@Nullable Access access) {
        return access != null && access.open();
    }

    /** What a handler or else its controller says of who may call it; null: nothing. */
    public static @Nullable Access accessOf(HandlerMethod handler) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class);
        return own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class);
    }
}
