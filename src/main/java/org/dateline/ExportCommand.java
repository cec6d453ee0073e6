package org.dateline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import org.dateline.event.StoreUnavailable;
import org.dateline.export.Export;
import org.dateline.export.ExportFormat;
import org.dateline.export.ExportRequests;
import org.dateline.export.ExportWriter;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.ContextRefused;
import org.dateline.query.Situations;
import org.slf4j.LoggerFactory;

/// Writes a situation, or what a map of it shows, into a file for other programs without a server:
/// `./dateline export`. A CSV file gets its description beside it.
final class ExportCommand {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    ExportCommand(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /// With the streams of the process: nothing but the file goes to its output.
    static int main(List<String> arguments) {
        PrintStream out = System.out;
        System.setOut(System.err);
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.getLogger("ROOT").setLevel(Level.ERROR);
            logs.getLogger("org.dateline").setLevel(Level.WARN);
        }
        return new ExportCommand(out, System.err, Clock.systemUTC()).run(arguments);
    }

    int run(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(help());
            out.flush();
            return DONE;
        }
        try {
            make(Options.read(arguments, names()));
            return DONE;
        } catch (Options.Refused refused) {
            return misused(refused.option(), refused.allowed());
        } catch (ContextRefused refused) {
            return misused("--" + refused.parameter(), refused.allowed());
        } catch (IOException | UncheckedIOException | StoreUnavailable e) {
            err.println("dateline: " + e.getMessage());
            return FAILED;
        } catch (RuntimeException e) {
            err.println("dateline: the export was not made: " + Application.reason(e));
            return FAILED;
        }
    }

    private int misused(String option, String allowed) {
        err.println("dateline: " + option + " is not taken as given. Allowed: " + allowed + ".");
        return MISUSED;
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
            if (out.checkError()) {
                throw new IOException("the standard output was closed");
            }
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
        Situations situations = wiring.situations(store, settings, wiring.writable(shipped, database));
        Map<String, List<String>> request = new LinkedHashMap<>(options.values());
        request.keySet().retainAll(ContextQuery.PARAMETERS);
        var requests = new ExportRequests(situations);
        List<String> ids = requests.situations();
        String id = options.one("situation").orElse(ids.isEmpty() ? "" : ids.getFirst());
        return requests.read(id, request)
                .orElseThrow(() -> new Options.Refused("--situation", String.join(", ", ids)));
    }

    private static String help() {
        try (InputStream in = ExportCommand.class.getResourceAsStream("export-help.txt")) {
            if (in == null) {
                throw new IllegalStateException("The help text is not in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
