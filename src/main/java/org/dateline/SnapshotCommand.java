package org.dateline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.dateline.event.Database;
import org.dateline.event.EventStore;
import org.dateline.event.StoreUnavailable;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.portrayal.BaseMap;
import org.dateline.publish.Archive;
import org.dateline.publish.Commission;
import org.dateline.publish.Commissions;
import org.dateline.publish.Press;
import org.dateline.publish.SqlKeptSnapshots;
import org.dateline.query.Situations;
import org.dateline.snapshot.HtmlWriter;
import org.dateline.snapshot.Painter;
import org.dateline.snapshot.Progress;
import org.dateline.snapshot.SnapshotRefused;

/// Makes one file of a snapshot without a server: `./dateline snapshot`.
///
/// What is asked for is kept in the same store that a server uses, so that the id on the sheet can
/// be looked up there. The file appears whole or not at all.
final class SnapshotCommand {
    private final FileCommand command;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    SnapshotCommand(PrintStream out, PrintStream err, Clock clock) {
        this.command = new FileCommand(out, err, "snapshot-help.txt", "the snapshot");
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /// With the streams of the process.
    static int main(List<String> arguments) {
        System.setProperty("java.awt.headless", "true");
        return new SnapshotCommand(FileCommand.output(), System.err, Clock.systemUTC())
                .run(arguments);
    }

    int run(List<String> arguments) {
        return command.run(arguments, this::make);
    }

    private void make(List<String> arguments) throws IOException {
        try {
            make(SnapshotOptions.read(arguments));
        } catch (SnapshotRefused refused) {
            String option = refused.parameter();
            throw new Options.Refused(
                    SnapshotOptions.all().contains(option) ? "--" + option : option,
                    refused.allowed());
        }
    }

    private void make(SnapshotOptions options) throws IOException {
        if (options.output().isEmpty()) {
            out.write(file(options, told(options)));
            command.flush();
            return;
        }
        try (OutputFile output = OutputFile.at(options.output().get())) {
            Told told = told(options);
            byte[] file = file(options, told);
            Files.write(output.temporary(), file);
            output.keep();
            told.say("wrote " + options.output().get() + " (" + file.length + " bytes)");
        }
    }

    private Told told(SnapshotOptions options) {
        Told told = new Told(options.quiet() ? Optional.empty() : Optional.of(err));
        told.say("reading the data");
        return told;
    }

    private byte[] file(SnapshotOptions options, Told told) {
        var wiring = new Wiring();
        Settings settings = options.settings();
        Database database = wiring.database(settings);
        EventStore store = database.open(clock);
        Gazetteer gazetteer = wiring.gazetteer(settings);
        Situations situations =
                wiring.situations(
                        store,
                        settings,
                        wiring.writable(
                                wiring.shipped(settings, gazetteer, database, store, clock),
                                database));
        var commissions = new Commissions(situations);
        Commission commission = commissions.read(options.request());
        BaseMap base = new BaseMapWiring().baseMap(settings.geodata(), gazetteer);
        Painter painter =
                new PublishWiring().painter(base, wiring.symbology(), wiring.credits(settings));
        var press = new Press(painter, HtmlWriter.shipped(painter));
        told.say("drawing snapshot " + commission.id());
        Progress progress =
                (done, of) -> {
                    told.reached(done, of);
                    return true;
                };
        byte[] file = press.make(commission, options.order(), progress);
        try {
            new Archive(new SqlKeptSnapshots(database.source(), clock), commissions)
                    .keep(commission);
        } catch (StoreUnavailable unkept) {
            err.println(
                    "dateline: "
                            + unkept.getMessage()
                            + "; the link on it leads nowhere until it is made again");
        }
        return file;
    }

    /// What is said meanwhile; every tenth of a film.
    private static final class Told {
        private final Optional<PrintStream> to;
        private int tenth;

        Told(Optional<PrintStream> to) {
            this.to = to;
        }

        void say(String what) {
            to.ifPresent(stream -> stream.println("dateline: " + what));
        }

        void reached(int done, int of) {
            if (10 * done / of > tenth) {
                tenth = 10 * done / of;
                say(done + " of " + of + " pictures");
            }
        }
    }
}
