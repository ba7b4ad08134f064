package org.memorycurator.transfer.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;

/** A workbook: its sheets, its texts and the formats of its cells. Its cells are read row by row. */
final class XlsxBook implements Closeable {
    private static final String ROOT = "_rels/.rels";
    private static final String USUAL = "xl/workbook.xml";
    private static final int MOST_SHEETS = 10_000;
    private static final int MOST_LOOKED_AT = 20;

    private final ZipContent zip;
    private final List<Sheet> sheets = new ArrayList<>();
    private XlsxFormats formats = XlsxFormats.NONE;
    private SharedStrings strings = SharedStrings.NONE;
    private boolean since1904;

    /** A sheet, and the member of the ZIP file that holds it; whether the user sees it when the workbook is opened. */
    record Sheet(String name, String member, boolean visible) {}

    /** A member that another one names: what kind it is, by the end of its type, and where it is. */
    private record Related(String type, String member) {}

    private XlsxBook(ZipContent zip) {
        this.zip = zip;
    }

    /** Opens a workbook. */
    static XlsxBook open(Path file) throws IOException {
        XlsxBook book = new XlsxBook(ZipContent.open(file));
        try {
            book.read();
            return book;
        } catch (XMLStreamException e) {
            book.close();
            throw book.damaged(e);
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    private void read() throws IOException, XMLStreamException {
        String workbook = related(ROOT, "").values().stream()
                .filter(r -> r.type().equals("officeDocument"))
                .map(Related::member)
                .findFirst()
                .orElse(USUAL);
        int name = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, name);
        Map<String, Related> parts = related(folder + "_rels/" + workbook.substring(name) + ".rels", folder);
        readWorkbook(workbook, parts);
        if (sheets.isEmpty()) {
            throw new ImportException(Text.of("transfer.xlsx.noSheet", file().getFileName()), null);
        }
        for (Related part : parts.values()) {
            if (part.type().equals("styles")) {
                formats = XlsxFormats.read(zip.open(part.member()));
            } else if (part.type().equals("sharedStrings")) {
                InputStream content = zip.open(part.member());
                strings = content == null ? SharedStrings.NONE : new SharedStrings(content);
            }
        }
    }

    private void readWorkbook(String member, Map<String, Related> parts) throws IOException, XMLStreamException {
        InputStream content = zip.open(member);
        if (content == null) {
            return;
        }
        try (Xml xml = new Xml(content)) {
            while (xml.next()) {
                if (xml.begins("workbookPr")) {
                    String set = xml.attribute("date1904");
                    since1904 = set != null && (set.equals("1") || set.equals("true"));
                } else if (xml.begins("sheet") && sheets.size() < MOST_SHEETS) {
                    Related part = parts.get(String.valueOf(xml.attribute("id")));
                    String name = xml.attribute("name");
                    if (part != null && part.type().equals("worksheet") && name != null) {
                        String state = xml.attribute("state");
                        boolean visible = state == null || state.equals("visible");
                        sheets.add(new Sheet(name, part.member(), visible));
                    }
                }
            }
        }
    }

    /** The members that a member names, by the ids it gives them. */
    private Map<String, Related> related(String member, String folder) throws IOException, XMLStreamException {
        Map<String, Related> related = new HashMap<>();
        InputStream content = zip.open(member);
        if (content == null) {
            return related;
        }
        try (Xml xml = new Xml(content)) {
            while (xml.next()) {
                String id = xml.begins("Relationship") ? xml.attribute("Id") : null;
                String target = id == null ? null : xml.attribute("Target");
                String type = id == null ? null : xml.attribute("Type");
                if (id != null && target != null && type != null) {
                    String where = target.startsWith("/") ? target.substring(1) : folder + target;
                    related.put(id, new Related(type.substring(type.lastIndexOf('/') + 1), where));
                }
            }
        }
        return related;
    }

    /** The names of its sheets. */
    List<String> sheets() {
        return sheets.stream().map(Sheet::name).toList();
    }

    /** The first sheets that are not hidden. */
    List<Sheet> inSight() {
        return sheets.stream().filter(Sheet::visible).limit(MOST_LOOKED_AT).toList();
    }

    /** A sheet by its name, or the first. */
    Sheet sheet(String name) {
        return sheets.stream()
                .filter(s -> name.isEmpty() || s.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new ImportException(Text.of("transfer.xlsx.gone", file().getFileName(), name), null));
    }

    /** Begins to read a sheet. */
    XlsxRows rows(Sheet sheet) throws IOException {
        InputStream content = zip.open(sheet.member());
        if (content == null) {
            throw new ImportException(Text.of("transfer.xlsx.gone", file().getFileName(), sheet.name()), null);
        }
        try {
            return new XlsxRows(this, new Xml(content));
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** What to say when its XML is broken. */
    ImportException damaged(@Nullable Exception cause) {
        return new ImportException(Text.of("transfer.xlsx.damaged", file().getFileName()), cause);
    }

    /** Its shared texts. */
    SharedStrings strings() {
        return strings;
    }

    /** The formats of its cells. */
    XlsxFormats formats() {
        return formats;
    }

    /** Whether its days are counted from 1904, as on old Macs. */
    boolean since1904() {
        return since1904;
    }

    Path file() {
        return zip.file();
    }

    /** How many bytes of the file were taken. */
    long taken() {
        return zip.taken();
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            strings.close();
        }
    }
}
