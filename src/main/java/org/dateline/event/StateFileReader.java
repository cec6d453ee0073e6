package org.dateline.event;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dateline.report.Report;
import tools.jackson.core.JacksonException;

/// Reads the file that [StateFile] writes. Only the entries that it knows are looked at, by their
/// names, and none is unpacked to disk. Every method throws [BadStateFile] for a bad file.
///
/// A line holds 4 MB and the file 8 GB of text at most, so that a small archive of endless text
/// ends early.
public final class StateFileReader implements AutoCloseable {
    private static final int LONGEST_LINE = 4 << 20;
    private static final long MOST_BYTES = 8L << 30;

    private final ZipFile zip;
    private final StateCodec codec = new StateCodec();
    private final Situation situation;
    private long bytes;

    public StateFileReader(Path file) {
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new BadStateFile("This is no situation's file: it is no ZIP archive");
        }
        try {
            StateFile.Head head = only(StateFile.HEAD, StateFile.Head.class);
            if (!"dateline-situation".equals(head.format())) {
                throw new BadStateFile("This is no situation's file: its format is another");
            }
            if (head.version() != StateFile.VERSION) {
                throw new BadStateFile(
                        "The file is of version "
                                + head.version()
                                + "; this Dateline reads version "
                                + StateFile.VERSION);
            }
            situation = only(StateFile.SITUATION, Situation.class);
        } catch (BadStateFile e) {
            close();
            throw e;
        }
    }

    /// As the file describes it.
    public Situation situation() {
        return situation;
    }

    /// Everything in the file, for a situation of any id. Its events and bindings are read from the
    /// file while they are asked for, so it is good for as long as this reader is open.
    public Change change(Situation as) {
        List<Report> reports = all(StateFile.REPORTS, Report.class);
        reports.forEach(StateFileReader::check);
        List<Rejection> rejections = all(StateFile.REJECTIONS, Rejection.class);
        return Change.describing(as)
                .withReports(reports)
                .withEvents(
                        () -> lines(StateFile.EVENTS, Event.class),
                        () -> lines(StateFile.BINDINGS, Binding.class))
                .withRejections(
                        rejections.stream().map(Rejection::file).collect(Collectors.toSet()),
                        rejections);
    }

    private static void check(Report report) {
        report.link()
                .map(URI::getScheme)
                .filter(s -> !s.equalsIgnoreCase("http") && !s.equalsIgnoreCase("https"))
                .ifPresent(
                        scheme -> {
                            throw new BadStateFile(
                                    "The link of report "
                                            + report.id()
                                            + " begins with "
                                            + scheme
                                            + ": and not with http: or https:");
                        });
    }

    private <T> T only(String name, Class<T> type) {
        List<T> all = all(name, type);
        if (all.size() != 1) {
            throw new BadStateFile(name + " holds " + all.size() + " lines and not one");
        }
        return all.getFirst();
    }

    private <T> List<T> all(String name, Class<T> type) {
        List<T> all = new ArrayList<>();
        lines(name, type).forEachRemaining(all::add);
        return all;
    }

    private <T> Iterator<T> lines(String name, Class<T> type) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BadStateFile("This is no situation's file: it lacks " + name);
        }
        try {
            return new Lines<>(name, new BufferedInputStream(zip.getInputStream(entry)), type);
        } catch (IOException e) {
            throw damaged(name, 0, e);
        }
    }

    private final class Lines<T> implements Iterator<T> {
        private final String name;
        private final InputStream in;
        private final Class<T> type;
        private int number;
        private Optional<String> next = Optional.empty();

        Lines(String name, InputStream in, Class<T> type) {
            this.name = name;
            this.in = in;
            this.type = type;
            advance();
        }

        private void advance() {
            try {
                number++;
                next = line();
            } catch (IOException e) {
                throw damaged(name, number, e);
            }
        }

        private Optional<String> line() throws IOException {
            var line = new ByteArrayOutputStream();
            int read = in.read();
            if (read < 0) {
                in.close();
                return Optional.empty();
            }
            for (; read >= 0 && read != '\n'; read = in.read()) {
                if (line.size() == LONGEST_LINE || ++bytes > MOST_BYTES) {
                    throw new BadStateFile(
                            "Line "
                                    + number
                                    + " of "
                                    + name
                                    + " is longer than 4 MB, or the file than 8 GB");
                }
                line.write(read);
            }
            return Optional.of(line.toString(StandardCharsets.UTF_8));
        }

        @Override
        public boolean hasNext() {
            return next.isPresent();
        }

        @Override
        public T next() {
            String line = next.orElseThrow(NoSuchElementException::new);
            try {
                T value = codec.strict(line, type);
                advance();
                return value;
            } catch (JacksonException | IllegalArgumentException e) {
                throw damaged(name, number, e);
            }
        }
    }

    private static BadStateFile damaged(String name, int line, Exception cause) {
        String why =
                cause instanceof JacksonException bad
                        ? bad.getOriginalMessage()
                        : String.valueOf(cause.getMessage());
        return new BadStateFile(
                "Line "
                        + line
                        + " of "
                        + name
                        + " cannot be read: "
                        + why.lines().findFirst().orElse(""));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
