package org.dateline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.event.Database;
import org.dateline.event.EventStore;
import org.dateline.export.Export;
import org.dateline.export.ExportFormat;
import org.dateline.export.ExportRequests;
import org.dateline.export.ExportWriter;
import org.dateline.portrayal.ContextQuery;
import org.dateline.query.Situations;

/// Writes a situation, or what a map of it shows, into a file for other programs without a server:
/// `./dateline export`. A CSV file gets its description beside it.
final class ExportCommand {
    private final FileCommand command;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    ExportCommand(PrintStream out, PrintStream err, Clock clock) {
        this.command = new FileCommand(out, err, "export-help.txt", "the export");
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /// With the streams of the process.
    static int main(List<String> arguments) {
        return new ExportCommand(FileCommand.output(), System.err, Clock.systemUTC())
                .run(arguments);
    }

    int run(List<String> arguments) {
        return command.run(arguments, given -> make(Options.read(given, names())));
    }

    static List<String> names() {
        List<String> names = new ArrayList<>(ContextQuery.PARAMETERS);
        names.addAll(List.of("output", "format", "data", "geodata"));
        return names;
    }

    private void make(Options options) throws IOException {
        ExportFormat format = format(options);
        Optional<Path> output = options.output();
        if (output.isEmpty()) {
            OutputStream file = new BufferedOutputStream(out);
            ExportWriter.write(export(options), format, file);
            command.flush();
            return;
        }
        Export export;
        try (OutputFile file = OutputFile.at(output.get())) {
            export = export(options);
            write(export, format, file);
        }
        say(options, output.get() + ": " + export.count() + " events");
        if (format == ExportFormat.CSV) {
            Path beside = Path.of(output.get() + "-metadata.json");
            try (OutputFile file = OutputFile.at(beside)) {
                write(export, ExportFormat.CSV_METADATA, file);
            }
            say(options, beside + ": what its columns mean");
        }
    }

    private static void write(Export export, ExportFormat format, OutputFile file)
            throws IOException {
        try (OutputStream bytes =
                new BufferedOutputStream(Files.newOutputStream(file.temporary()))) {
            ExportWriter.write(export, format, bytes);
        }
        file.keep();
    }

    private void say(Options options, String what) {
        if (!options.quiet()) {
            err.println("dateline: " + what);
        }
    }

    /// The format that is named, else that of the file's ending.
    private static ExportFormat format(Options options) {
        String allowed = String.join(", ", ExportFormat.endings());
        String file = options.one("output").orElse("");
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Optional<String> named = options.one("format");
        return named.or(() -> Optional.of(ending))
                .flatMap(ExportFormat::ofEnding)
                .orElseThrow(
                        () ->
                                new Options.Refused(
                                        "--format",
                                        named.isPresent()
                                                ? allowed
                                                : allowed
                                                        + "; or a file that ends in one of them"));
    }

    private Export export(Options options) {
        say(options, "reading the data");
        var wiring = new Wiring();
        Settings settings = options.settings();
        Database database = wiring.database(settings);
        EventStore store = database.open(clock);
        Shipped shipped =
                wiring.shipped(settings, wiring.gazetteer(settings), database, store, clock);
        Situations situations =
                wiring.situations(store, settings, wiring.writable(shipped, database));
        Map<String, List<String>> request = new LinkedHashMap<>(options.values());
        request.keySet().retainAll(ContextQuery.PARAMETERS);
        var requests = new ExportRequests(situations);
        List<String> ids = requests.situations();
        String id = options.one("situation").orElse(ids.isEmpty() ? "" : ids.getFirst());
        return requests.read(id, request)
                .orElseThrow(() -> new Options.Refused("--situation", String.join(", ", ids)));
    }
}
