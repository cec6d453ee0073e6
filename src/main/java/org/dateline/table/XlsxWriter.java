package org.dateline.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// A workbook of one sheet whose cells are text or plain numbers, never formulas. Rows go to disk
/// as they come.
public final class XlsxWriter implements RowWriter {
    private static final int LONGEST = 32_767;
    private static final int MOST_ROWS = 1_048_576;

    private final OutputStream out;
    private final SXSSFWorkbook book = new SXSSFWorkbook(100);
    private final SXSSFSheet sheet;
    private int next;

    /// @param name of the sheet
    public XlsxWriter(OutputStream out, String name) {
        this.out = out;
        sheet = book.createSheet(name);
    }

    @Override
    public void columns(List<String> names) throws IOException {
        row(names);
        sheet.createFreezePane(0, 1);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (next == MOST_ROWS) {
            throw new IOException("A sheet holds at most 1,048,576 rows");
        }
        Row row = sheet.createRow(next++);
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            if (text.isEmpty()) {
                continue;
            }
            if (text.matches("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,14})?")) {
                row.createCell(i).setCellValue(Double.parseDouble(text));
            } else {
                String kept = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
                row.createCell(i, CellType.STRING).setCellValue(kept);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            book.write(out);
        } finally {
            book.close();
        }
    }
}
