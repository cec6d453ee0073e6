package org.dateline.event;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A situation as one file: a ZIP archive that holds one JSON document a line, in the form in which
/// the store keeps records. `src/docs/situation-file.md` describes it; [StateFileReader] reads it.
///
/// The file holds one data state whole: the situation, reports, events, bindings and rejections.
/// Earlier revisions are not in it.
public final class StateFile {
    static final String HEAD = "dateline.json";
    static final String SITUATION = "situation.jsonl";
    static final String REPORTS = "reports.jsonl";
    static final String EVENTS = "events.jsonl";
    static final String BINDINGS = "bindings.jsonl";
    static final String REJECTIONS = "rejections.jsonl";
    static final int VERSION = 1;

    /// The first thing in the file.
    ///
    /// @param format always `dateline-situation`
    /// @param revision that was written, of the store that wrote it
    record Head(String format, int version, String situation, long revision) {}

    private StateFile() {}

    /// Whether a file seems to be one; [StateFileReader] finds out whether it is whole.
    public static boolean is(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry(HEAD) != null;
        } catch (IOException e) {
            return false;
        }
    }

    /// Writes the same bytes for the same state; does not close `out`.
    public static void write(DataState state, OutputStream out) throws IOException {
        StateCodec codec = new StateCodec();
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        var head =
                new Head("dateline-situation", VERSION, state.situation().id(), state.revision());
        write(zip, text, HEAD, List.of(head), codec);
        write(zip, text, SITUATION, List.of(state.situation()), codec);
        write(zip, text, REPORTS, state.reports(), codec);
        write(zip, text, EVENTS, state.events(), codec);
        write(zip, text, BINDINGS, state.bindings(), codec);
        write(zip, text, REJECTIONS, state.rejections(), codec);
        zip.finish();
    }

    private static void write(
            ZipOutputStream zip, Writer text, String name, List<?> records, StateCodec codec)
            throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        for (Object each : records) {
            text.write(codec.body(each).json());
            text.write('\n');
        }
        text.flush();
        zip.closeEntry();
    }
}
