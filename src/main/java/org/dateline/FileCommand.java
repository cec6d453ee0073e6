package org.dateline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.event.StoreUnavailable;
import org.dateline.portrayal.ContextRefused;
import org.slf4j.LoggerFactory;

/// What the commands that write one file have in common: help, and how it ends.
///
/// @param out the file goes there where no other place is named, and nothing else does
/// @param err what is said meanwhile
/// @param help name of the resource with the help text
/// @param made what the command makes, for example `the export`
record FileCommand(PrintStream out, PrintStream err, String help, String made) {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    /// Writes the file.
    interface Work {
        void make(List<String> arguments) throws IOException;
    }

    /// Keeps the output of the process for the file: what else is said goes to its other stream,
    /// and logs only where something is wrong.
    static PrintStream output() {
        PrintStream out = System.out;
        System.setOut(System.err);
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.getLogger("ROOT").setLevel(Level.ERROR);
            logs.getLogger("org.dateline").setLevel(Level.WARN);
        }
        return out;
    }

    /// @return the exit status: 0 where the file was written, 2 where the caller erred, else 1
    int run(List<String> arguments, Work work) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(helpText());
            out.flush();
            return DONE;
        }
        try {
            work.make(arguments);
            return DONE;
        } catch (Options.Refused refused) {
            return misused(refused.option(), refused.allowed());
        } catch (ContextRefused refused) {
            return misused("--" + refused.parameter(), refused.allowed());
        } catch (IOException | UncheckedIOException | StoreUnavailable e) {
            err.println("dateline: " + e.getMessage());
            return FAILED;
        } catch (RuntimeException e) {
            err.println("dateline: " + made + " was not made: " + Application.reason(e));
            return FAILED;
        }
    }

    private int misused(String option, String allowed) {
        err.println("dateline: " + option + " is not taken as given. Allowed: " + allowed + ".");
        return MISUSED;
    }

    /// Whoever closed the output early is told.
    void flush() throws IOException {
        out.flush();
        if (out.checkError()) {
            throw new IOException("the standard output was closed");
        }
    }

    private String helpText() {
        try (InputStream in = FileCommand.class.getResourceAsStream(help)) {
            if (in == null) {
                throw new IllegalStateException("The help text is not in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
