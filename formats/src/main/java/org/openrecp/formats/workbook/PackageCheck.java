// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the package of an {@code .xlsx} file before anything is made of it: that it is one,
 * that it is whole, that it unpacks to no more than it may, and that its XML declares no document
 * type, hence no entity. Nothing is followed and nothing is calculated.
 */
final class PackageCheck {
    static final int MAX_ENTRIES = 5_000;
    static final int MAX_CELLS = 2_000_000;

    /** Cells if every row reached from column A to its last cell: what a row costs to hold. */
    static final long MAX_SPAN = 20_000_000;

    static final int MAX_MERGED = 2_000;
    private static final int MAX_COLUMN = 16_384;
    private static final int MAX_ROW = 1_048_576;

    /**
     * Sheets' merged ranges by the relationship that names the sheet, and what else was seen.
     *
     * @param application that saved the file last; empty: it does not say
     */
    record Contents(
            Map<String, List<String>> mergedByRelation,
            boolean externalLinks,
            String application,
            String version) {}

    private final Map<String, List<String>> mergedByPart = new HashMap<>();
    private final Map<String, String> partByRelation = new HashMap<>();
    private final Map<String, String> application = new HashMap<>();
    private boolean externalLinks;
    private final Unpacking unpacking = new Unpacking();
    private long cells;
    private long span;
    private int mergedRanges;

    private PackageCheck() {}

    static Contents check(Path file) throws Refused, IOException {
        FileHeader.check(file);
        var check = new PackageCheck();
        try (var zip = new ZipFile(file.toFile())) {
            check.entries(zip);
        } catch (ZipException e) {
            throw Refused.damaged();
        }
        var merged = new HashMap<String, List<String>>();
        check.partByRelation.forEach((relation, part) ->
                merged.put(relation, check.mergedByPart.getOrDefault(part, List.of())));
        return new Contents(
                merged,
                check.externalLinks,
                check.application.getOrDefault("Application", ""),
                check.application.getOrDefault("AppVersion", ""));
    }

    private void entries(ZipFile zip) throws Refused, IOException {
        if (zip.size() > MAX_ENTRIES) {
            throw Refused.of("workbook.too-large.parts", zip.size(), MAX_ENTRIES);
        }
        if (zip.getEntry("xl/workbook.xml") == null
                && zip.getEntry("[Content_Types].xml") == null) {
            throw Refused.of("workbook.not-xlsx.zip");
        }
        for (var entry : Collections.list(zip.entries())) {
            entry(zip, entry);
        }
    }

    private void entry(ZipFile zip, ZipEntry entry) throws Refused, IOException {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
            throw Refused.of("workbook.unsafe.part", entry.getName());
        }
        externalLinks |= name.startsWith("xl/externallinks/");
        try (var in = unpacking.count(zip.getInputStream(entry), entry.getCompressedSize())) {
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                xml(name, in);
            } else {
                in.transferTo(OutputStream.nullOutputStream());
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            throw Refused.damaged();
        } catch (Unpacking.LimitReached e) {
            throw Refused.of("workbook.zip-bomb");
        }
    }

    private void xml(String part, InputStream in) throws XMLStreamException, Refused {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        var xml = factory.createXMLStreamReader(in);
        boolean sheet = part.startsWith("xl/worksheets/") && part.endsWith(".xml");
        boolean relations = part.equals("xl/_rels/workbook.xml.rels");
        boolean properties = part.equals("docprops/app.xml");
        var element = "";
        int lastColumn = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Refused.of("workbook.unsafe.entities");
            }
            if (event == XMLStreamConstants.START_ELEMENT && properties) {
                element = xml.getLocalName();
            } else if (event == XMLStreamConstants.CHARACTERS && properties) {
                application.putIfAbsent(element, xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT && relations) {
                relation(xml);
            } else if (event == XMLStreamConstants.START_ELEMENT && sheet) {
                switch (xml.getLocalName()) {
                    case "row" -> lastColumn = 0;
                    case "c" -> lastColumn = cell(xml, lastColumn);
                    case "mergeCell" -> merged(part, xml.getAttributeValue(null, "ref"));
                    default -> {}
                }
            }
        }
    }

    private void relation(XMLStreamReader xml) {
        var id = xml.getAttributeValue(null, "Id");
        var target = xml.getAttributeValue(null, "Target");
        if (id != null && target != null) {
            var part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            partByRelation.put(id, part.toLowerCase(Locale.ROOT));
        }
    }

    private void merged(String part, @Nullable String range) throws Refused {
        if (++mergedRanges > MAX_MERGED) {
            throw Refused.of("workbook.too-many-cells.merged", MAX_MERGED);
        }
        if (range != null) {
            mergedByPart.computeIfAbsent(part, _ -> new ArrayList<>()).add(range);
        }
    }

    private int cell(XMLStreamReader xml, int lastColumn) throws Refused {
        var address = xml.getAttributeValue(null, "r");
        int column = address == null ? lastColumn + 1 : columnOf(address);
        cells++;
        span += Math.max(0, column - lastColumn);
        if (cells > MAX_CELLS || span > MAX_SPAN) {
            throw Refused.of("workbook.too-many-cells", MAX_CELLS);
        }
        return column;
    }

    /** Column of an address, counted from 1. */
    private static int columnOf(String address) throws Refused {
        if (!address.matches("[A-Z]{1,3}[1-9][0-9]{0,6}")) {
            throw Refused.damaged();
        }
        int column = 0;
        int i = 0;
        for (; Character.isLetter(address.charAt(i)); i++) {
            column = 26 * column + address.charAt(i) - 'A' + 1;
        }
        if (column > MAX_COLUMN || Integer.parseInt(address.substring(i)) > MAX_ROW) {
            throw Refused.damaged();
        }
        return column;
    }
}
