package org.dateline.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.event.Situation;
import org.dateline.table.RowWriter;
import org.dateline.table.TableFile;

/// Writes the rows that were rejected as the same kind of file, with the reason in a column more,
/// so that they can be mended and imported again.
public final class RejectsFile {
    private RejectsFile() {}

    public static void write(
            Intake intake, TableFile file, Mapping mapping, Situation situation, Path to)
            throws IOException {
        try (RowWriter out = RowWriter.to(to, file.type())) {
            intake.rejected(
                    file,
                    mapping,
                    situation,
                    new Intake.Rejects() {
                        private int width;

                        @Override
                        public void columns(List<String> columns) throws IOException {
                            List<String> all = new ArrayList<>(columns);
                            width = all.size();
                            all.add(OwnColumns.LINE);
                            all.add(OwnColumns.REASON);
                            out.columns(all);
                        }

                        @Override
                        public void row(List<String> cells, long line, String reason)
                                throws IOException {
                            List<String> all =
                                    new ArrayList<>(
                                            cells.subList(0, Math.min(width, cells.size())));
                            while (all.size() < width) {
                                all.add("");
                            }
                            all.add(Long.toString(line));
                            all.add(reason);
                            out.row(all);
                        }
                    });
        }
    }
}
