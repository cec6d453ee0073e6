package org.dateline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.access.SqlRegister;
import org.dateline.event.BadStateFile;
import org.dateline.event.Database;
import org.dateline.event.EventStore;
import org.dateline.event.Situation;
import org.dateline.event.StateFile;
import org.dateline.event.StoreUnavailable;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Resolution;
import org.dateline.ingest.Casebook;
import org.dateline.ingest.ReadOnlySituation;
import org.dateline.intake.Check;
import org.dateline.intake.Intake;
import org.dateline.intake.Mapping;
import org.dateline.intake.Outcome;
import org.dateline.intake.RejectsFile;
import org.dateline.intake.Remembered;
import org.dateline.intake.Toponyms;
import org.dateline.intake.Work;
import org.dateline.table.TableFile;
import org.dateline.table.TableLimits;

/// `import FILE --situation ID`: takes over a table of events without a server, and says what
/// became of it.
final class ImportCommand {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int LISTED = 20;

    private static final String USAGE =
            """
            usage: ./dateline import FILE --situation ID [OPTION ...]

              FILE                 csv, tsv, xlsx, geojson, kml or kmz, or a situation as one file
              --situation ID       the situation that the events go into
              --create TITLE       make the situation where there is none of this id
              --period FROM/TO     of a situation that is made, as in the file if left out: 2022-01-01/2022-02-01
              --zone ZONE          its zone, that of most places if left out: Asia/Almaty
              --home CC            its country, that of most places if left out: KZ
              --check              only say what would become of the file
              --map FIELD=COLUMN   what a column means; more than once
              --category NAME      of rows that name none, or none that is known
              --word WORD=NAME     which category a word of the file means; more than once
              --place TOPONYM=ID   which place a toponym means, for all rows; more than once
              --month-first        1/5/2022 is the fifth of January
              --swap               longitude and latitude hold each other's numbers
              --published DATE     when the file was published, where its rows do not say so
              --overwrite          the file wins over events that are there otherwise
              --rejects FILE       write the rows that were rejected there, to be mended
              --megabytes N        the largest file that is taken (1024)
              --data FOLDER, --geodata FOLDER
            """;

    private final PrintStream err;
    private final Clock clock;

    ImportCommand(PrintStream err, Clock clock) {
        this.err = err;
        this.clock = clock;
    }

    int run(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            err.print(USAGE);
            return DONE;
        }
        try {
            return run(ImportOptions.read(arguments));
        } catch (IllegalArgumentException e) {
            err.println("dateline: " + e.getMessage());
            return MISUSED;
        } catch (ReadOnlySituation e) {
            err.println(
                    "dateline: this situation is shipped with Dateline and cannot be written to; name another, with --create");
            return MISUSED;
        } catch (NoSuchFileException e) {
            err.println("dateline: there is no file " + e.getFile());
            return FAILED;
        } catch (IOException | StoreUnavailable | Work.CalledOff | BadStateFile e) {
            err.println("dateline: nothing was imported: " + e.getMessage());
            return FAILED;
        }
    }

    private int run(ImportOptions options) throws IOException {
        if (StateFile.is(options.file())) {
            return open(options);
        }
        TableFile file =
                TableFile.of(
                        options.file(),
                        String.valueOf(options.file().getFileName()),
                        TableLimits.USUAL.withFileBytes(options.megabytes() << 20));
        var wiring = new Wiring();
        Database database = wiring.database(options.settings());
        EventStore store = wiring.eventStore(database, clock);
        CommitLog.begin(store, new SqlRegister(database.source()), () -> "command import");
        Gazetteer gazetteer = wiring.gazetteer(options.settings());
        Shipped shipped = wiring.shipped(options.settings(), gazetteer, database, store, clock);
        var intake = new Intake(store, wiring.writable(shipped, database), gazetteer, clock);
        var remembered = new Remembered(options.settings().data().resolve("mappings"));
        List<String> columns = intake.columns(file);
        if (remembered.isKnown(columns)) {
            err.println("dateline: columns as they were mapped for such a file before");
        }
        Mapping mapping = mapping(options, remembered.recall(columns, intake.guess(file)));
        Optional<Situation> held = store.described(options.situation());
        Situation situation =
                held.isPresent()
                        ? held.get()
                        : options.settled(created(options, store), intake.survey(file, mapping));
        Work work = told();
        Outcome outcome =
                options.only()
                        ? new Outcome(
                                intake.check(file, mapping, situation, work), Optional.empty())
                        : intake.run(
                                file,
                                mapping,
                                situation,
                                found -> options.fitted(situation, found),
                                options.overwrite(),
                                "command line",
                                work);
        outcome.revision().ifPresent(written -> remembered.keep(columns, mapping));
        tell(outcome, options, held.isEmpty() ? Optional.of(situation) : Optional.empty());
        if (options.rejects().isPresent() && outcome.check().rejected() > 0) {
            remembered.keep(columns, mapping);
            RejectsFile.write(intake, file, mapping, situation, options.rejects().get());
            err.println("dateline: the rejected rows are in " + options.rejects().get());
        }
        return DONE;
    }

    /// A situation as one file becomes a situation of its own.
    private int open(ImportOptions options) {
        var wiring = new Wiring();
        Database database = wiring.database(options.settings());
        EventStore store = wiring.eventStore(database, clock);
        CommitLog.begin(store, new SqlRegister(database.source()), () -> "command import");
        Gazetteer gazetteer = wiring.gazetteer(options.settings());
        Shipped shipped = wiring.shipped(options.settings(), gazetteer, database, store, clock);
        if (store.described(options.situation()).isPresent()) {
            err.println(
                    "dateline: nothing was imported: this is a whole situation as one file, and there is a situation "
                            + options.situation()
                            + " already");
            return MISUSED;
        }
        Situation opened =
                new Casebook(store, wiring.writable(shipped, database), clock)
                        .open(options.file(), "command line");
        err.println("dateline: opened as the situation " + opened.id() + ", " + opened.title());
        return DONE;
    }

    private static Mapping mapping(ImportOptions options, Mapping recalled) {
        Mapping mapping = recalled;
        for (var column : options.columns().entrySet()) {
            mapping =
                    mapping.with(
                            column.getKey(),
                            Optional.of(column.getValue()).filter(c -> !c.isEmpty()));
        }
        for (var place : options.places().entrySet()) {
            mapping = mapping.withPlace(place.getKey(), place.getValue());
        }
        for (var word : options.words().entrySet()) {
            mapping = mapping.withWord(word.getKey(), Optional.of(word.getValue()));
        }
        return mapping.withCategory(options.category().or(mapping::category))
                .withDayFirst(!options.monthFirst() && mapping.dayFirst())
                .withSwapped(options.swapped() || mapping.swapped())
                .withPublished(options.published());
    }

    private static Situation created(ImportOptions options, EventStore store) {
        return options.created()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "there is no situation "
                                                + options.situation()
                                                + ", only "
                                                + String.join(", ", store.situations())
                                                + "; --create TITLE makes one"));
    }

    private Work told() {
        int[] last = {-1, -1};
        return (stage, share) -> {
            int tenth = (int) (share * 10);
            if (stage.ordinal() != last[0] || tenth > last[1]) {
                last[0] = stage.ordinal();
                last[1] = tenth;
                err.printf(
                        Locale.ROOT,
                        "dateline: %s %d %%%n",
                        stage.name().toLowerCase(Locale.ROOT),
                        tenth * 10);
            }
            return true;
        };
    }

    private void tell(Outcome outcome, ImportOptions options, Optional<Situation> made) {
        Check check = outcome.check();
        err.println(
                "dateline: columns: "
                        + check.mapping().columns().entrySet().stream()
                                .map(e -> e.getKey().code() + "=" + e.getValue())
                                .sorted()
                                .collect(Collectors.joining(", ")));
        if (!check.unused().isEmpty()) {
            err.println("dateline: not taken over: " + String.join(", ", check.unused()));
        }
        check.notes().forEach(note -> err.println("dateline: " + note));
        err.printf(
                Locale.ROOT,
                "dateline: %,d rows: %,d new, %,d there already, %,d there otherwise, %,d repeated, %,d rejected%n",
                check.rows(),
                check.added(),
                check.known(),
                check.differing(),
                check.repeated(),
                check.rejected());
        List<Toponyms.Asked> open =
                check.toponyms().asked().stream().filter(Toponyms.Asked::isOpen).toList();
        if (!open.isEmpty()) {
            err.printf(
                    Locale.ROOT,
                    "dateline: %,d toponyms are not placed; --place TOPONYM=ID places one%n",
                    open.size());
        }
        open.stream()
                .limit(LISTED)
                .forEach(
                        t ->
                                err.println(
                                        "  "
                                                + t.key()
                                                + " ("
                                                + t.rows()
                                                + " rows): "
                                                + candidates(t, check.toponyms())));
        check.rejections().stream()
                .limit(LISTED)
                .forEach(
                        r ->
                                err.println(
                                        "  line "
                                                + r.line()
                                                + (r.pointer().isEmpty() ? "" : ", " + r.pointer())
                                                + ": "
                                                + r.reason()));
        if (outcome.revision().isPresent()) {
            made.map(created -> options.fitted(created, check.found())).ifPresent(this::tell);
            err.printf(
                    Locale.ROOT,
                    "dateline: written as revision %,d of %s%n",
                    outcome.revision().get().number(),
                    options.situation());
        } else if (options.only()) {
            err.println("dateline: nothing was written; this was a check");
        } else {
            err.println("dateline: nothing was written: " + nothing(check));
        }
    }

    private void tell(Situation made) {
        err.printf(
                Locale.ROOT,
                "dateline: made %s: %s to %s, %s, home %s, longitudes %.1f to %.1f, latitudes %.1f to %.1f%n",
                made.id(),
                LocalDate.ofInstant(made.period().start(), made.zone()),
                LocalDate.ofInstant(made.period().end().minusSeconds(1), made.zone()),
                made.zone(),
                made.homeCountries().isEmpty() ? "-" : String.join(", ", made.homeCountries()),
                made.extent().west(),
                made.extent().east(),
                made.extent().south(),
                made.extent().north());
    }

    private static String nothing(Check check) {
        if (check.rows() == 0) {
            return "the file holds no rows";
        }
        if (check.known() + check.differing() == 0) {
            return "every row was rejected";
        }
        return (check.rejected() > 0 ? "what was not rejected is" : "all of it is")
                + " in the situation already"
                + (check.differing() > 0
                        ? ", some of it otherwise; --overwrite lets the file win"
                        : "");
    }

    private static String candidates(Toponyms.Asked asked, Toponyms toponyms) {
        String names =
                asked.resolution().receipt().candidates().stream()
                        .limit(4)
                        .map(c -> c.place().id() + " " + toponyms.described(c.place()))
                        .collect(Collectors.joining("; "));
        return asked.resolution() instanceof Resolution.Unresolved || names.isEmpty()
                ? "no such place is known"
                : names;
    }
}
