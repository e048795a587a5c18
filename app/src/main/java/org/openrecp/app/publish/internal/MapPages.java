// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.place.Place;
import org.openrecp.app.place.Places;
import org.openrecp.app.publish.internal.FigureSpec.By;
import org.openrecp.app.result.Cut.Provinces;
import org.openrecp.app.result.Indicators;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Shell;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The published tables by province, on the map. */
@Controller
@Access(open = true)
public class MapPages {
    private final Figures figures;
    private final Labels labels;
    private final Indicators indicators;
    private final Places places;

    MapPages(Figures figures, Labels labels, Indicators indicators, Places places) {
        this.figures = figures;
        this.labels = labels;
        this.indicators = indicators;
        this.places = places;
    }

    /**
     * A table on the map, and which other ones there are.
     *
     * @param map null: no table by province is published
     */
    public record MapPage(List<Figure> tables, @Nullable ProvinceMap map) {
        public MapPage {
            tables = List.copyOf(tables);
        }
    }

    @GetMapping("/public/{language}/map")
    String map(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = FigureContent.ALL) String column,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletResponse response) {
        var site = Site.of(shell, language, "map");
        var tables = figures.list().stream().filter(MapPages::isByProvince).toList();
        var chosen =
                tables.stream()
                        .filter(f -> table.isEmpty() || f.id().toString().equals(table))
                        .findFirst();
        if (!table.isEmpty() && chosen.isEmpty()) {
            return PublicPages.gone(site, model, response);
        }
        var map = chosen.map(figure -> on(figure, column, site.texts())).orElse(null);
        return PublicPages.show("map", site, new MapPage(tables, map), model, response);
    }

    /** The newest table by province, in all its columns together. */
    Optional<ProvinceMap> newest(List<Figure> published, Texts texts) {
        return published.stream()
                .filter(MapPages::isByProvince)
                .filter(f -> f.content().largest(0) > 0)
                .findFirst()
                .map(figure -> on(figure, FigureContent.ALL, texts));
    }

    private ProvinceMap on(Figure figure, String column, Texts texts) {
        return ProvinceMap.of(
                FigurePage.of(figure, indicators, labels),
                Math.max(0, figure.content().columns().indexOf(column)),
                provinces(),
                texts);
    }

    private List<Place> provinces() {
        return places.list("VNM", Provinces.OF_34.day());
    }

    static boolean isByProvince(Figure figure) {
        return figure.rows() == By.PLACE;
    }
}
