// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Pages are precompiled JTE templates: view {@code company/list} is {@code company/list.jte}. */
@Configuration(proxyBeanMethods = false)
class JteViews {
    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, JteViews.class.getClassLoader(), "org.openrecp.pages");
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine templates) {
        return (name, _) ->
                templates.hasTemplate(name + ".jte") ? new JteView(templates, name + ".jte") : null;
    }

    private record JteView(TemplateEngine templates, String template) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws Exception {
            var parameters = templates.getParamInfo(template);
            var values = new HashMap<String, Object>();
            if (model != null) {
                model.forEach((name, value) -> {
                    if (parameters.containsKey(name)) {
                        values.put(name, value);
                    }
                });
            }
            var output = new Utf8ByteOutput();
            templates.render(template, values, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
