// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.chart.Sankey.Link;

/** What stands in a column of a Sankey diagram. Lengths in pixels; filled in by the layout. */
final class SankeyBlock {
    /** What a block stands for. */
    enum Kind {
        UNIT,
        /** Where a link comes in from outside or goes out. */
        END,
        /** Where a long link passes a column. */
        BEND
    }

    final Kind kind;
    final List<String> label;
    final List<Strand> in = new ArrayList<>();
    final List<Strand> out = new ArrayList<>();
    final List<Return> returnsIn = new ArrayList<>();
    final List<Return> returnsOut = new ArrayList<>();

    int column;
    double x;

    /** Top of the label; the bar follows below. */
    double top;

    double bar;

    SankeyBlock(Kind kind, int column, List<String> label) {
        this.kind = kind;
        this.column = column;
        this.label = label;
    }

    double head() {
        return label.isEmpty() ? 0 : label.size() * Svg.LINE + 3;
    }

    double height() {
        return head() + bar;
    }

    double barTop() {
        return top + head();
    }

    double barMiddle() {
        return barTop() + bar / 2;
    }

    /** Part of a link between neighbouring columns; y of its middle at either end. */
    static final class Strand {
        final Link link;
        final SankeyBlock from;
        final SankeyBlock to;
        double fromY;
        double toY;

        Strand(Link link, SankeyBlock from, SankeyBlock to) {
            this.link = link;
            this.from = from;
            this.to = to;
            from.out.add(this);
            to.in.add(this);
        }

        @Nullable Strand next() {
            return to.kind == Kind.BEND ? to.out.getFirst() : null;
        }
    }

    /** A link that returns below the diagram, in a lane of its own. */
    static final class Return {
        final Link link;
        final SankeyBlock from;
        final SankeyBlock to;
        double fromX;
        double fromY;
        double toX;
        double toY;
        double lane;

        Return(Link link, SankeyBlock from, SankeyBlock to) {
            this.link = link;
            this.from = from;
            this.to = to;
            from.returnsOut.add(this);
            to.returnsIn.add(this);
        }
    }
}
