package org.memorycurator.transfer.file;

import java.nio.charset.Charset;

/**
 * How a file is read: as it was detected, or as the user overruled it.
 *
 * @param charset for formats that are text; UTF-8 for others
 * @param table for tabular formats; {@link Table#NONE} for others
 */
public record Layout(FileFormat format, Charset charset, Table table) {
    /**
     * Where a table's names and rows are.
     *
     * @param delimiter between columns, for text
     * @param skipped how many rows come before the header and are not read
     * @param headerRows how many rows then make up the names of the columns, joined by {@code " · "}; 0 for none
     * @param sheet the name of the sheet, in a spreadsheet; empty for the first
     */
    public record Table(char delimiter, int skipped, int headerRows, String sheet) {
        /** Of a file without a table. */
        public static final Table NONE = new Table(',', 0, 0, "");
    }

    /** The same in another format. */
    public Layout withFormat(FileFormat changed) {
        return new Layout(changed, charset, table);
    }

    /** The same in another encoding. */
    public Layout withCharset(Charset changed) {
        return new Layout(format, changed, table);
    }

    /** The same with names and rows elsewhere. */
    public Layout withTable(Table changed) {
        return new Layout(format, charset, changed);
    }
}
