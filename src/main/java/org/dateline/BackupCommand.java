package org.dateline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dateline.event.SqliteFolder;
import org.dateline.event.StoreUnavailable;

/// `backup FILE` and `restore FILE` of the database in the data folder.
final class BackupCommand {
    private final PrintStream told;

    BackupCommand(PrintStream told) {
        this.told = told;
    }

    /// @param args `backup` or `restore`, a file, and `--data FOLDER`
    /// @return the exit code
    int run(List<String> args) {
        Optional<Path> data = Optional.empty();
        Optional<Path> file = Optional.empty();
        for (int i = 1; i < args.size(); i++) {
            if (args.get(i).equals("--data") && i + 1 < args.size()) {
                data = Optional.of(Path.of(args.get(++i)));
            } else if (!args.get(i).startsWith("-") && file.isEmpty()) {
                file = Optional.of(Path.of(args.get(i)));
            } else {
                return usage();
            }
        }
        if (file.isEmpty()) {
            return usage();
        }
        Path folder = data.orElse(Path.of("data"));
        try {
            if (args.getFirst().equals("backup")) {
                backup(folder, file.get());
            } else {
                restore(folder, file.get());
            }
            return 0;
        } catch (StoreUnavailable | IOException e) {
            told.println("dateline: " + e.getMessage());
            return 1;
        }
    }

    private int usage() {
        told.println("usage: ./dateline backup FILE [--data FOLDER]");
        told.println("       ./dateline restore FILE [--data FOLDER]");
        return 2;
    }

    private void backup(Path folder, Path file) throws IOException {
        if (!Files.exists(folder.resolve(SqliteFolder.FILE))) {
            throw new IOException("There is no " + SqliteFolder.FILE + " in " + folder);
        }
        if (Files.exists(file)) {
            throw new IOException(file + " exists already; name another file");
        }
        SqliteFolder.in(folder).backUp(file);
        told.println("Backed up to " + file);
    }

    private void restore(Path folder, Path file) throws IOException {
        if (Files.exists(folder.resolve(SqliteFolder.FILE))) {
            throw new IOException(
                    folder
                            + " holds a database already: stop Dateline, move that folder away or name"
                            + " another one with --data");
        }
        SqliteFolder.restore(file, folder);
        told.println("Restored into " + folder);
    }
}
