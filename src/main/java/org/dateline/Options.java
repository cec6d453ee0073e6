package org.dateline;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The options of a command that makes a file, taken apart: each has a name and a value.
///
/// @param values by name, without hyphens
record Options(Map<String, List<String>> values, boolean quiet) {

    /// An option that cannot be: names it and what is allowed.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String option;
        private final String allowed;

        Refused(String option, String allowed) {
            super(option + ": allowed is " + allowed);
            this.option = option;
            this.allowed = allowed;
        }

        String option() {
            return option;
        }

        String allowed() {
            return allowed;
        }
    }

    /// @param names of all options but `quiet`
    /// @throws Refused if there is one of another name, or without a value
    static Options read(List<String> arguments, List<String> names) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        boolean quiet = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--quiet")) {
                quiet = true;
                continue;
            }
            int is = argument.indexOf('=');
            boolean joined = argument.startsWith("--") && is > 0;
            String name = name(joined ? argument.substring(0, is) : argument, names);
            boolean last = i + 1 == arguments.size() || arguments.get(i + 1).startsWith("--");
            if (!joined && last) {
                throw new Refused("--" + name, "a value after it");
            }
            String value = joined ? argument.substring(is + 1) : arguments.get(++i);
            values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
        return new Options(values, quiet);
    }

    private static String name(String argument, List<String> names) {
        String name = argument.equals("-o") ? "output" : argument.replaceFirst("^--", "");
        if (!names.contains(name) || !argument.startsWith("-")) {
            throw new Refused(
                    argument, "no such option, only --" + String.join(", --", names) + ", --quiet");
        }
        return name;
    }

    Optional<String> one(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw new Refused("--" + name, "one value, given once");
        }
        return given.stream().findFirst();
    }

    /// Empty for the standard output.
    Optional<Path> output() {
        String file =
                one("output").orElseThrow(() -> new Refused("-o", "a file, or - for the output"));
        try {
            return file.equals("-") ? Optional.empty() : Optional.of(Path.of(file));
        } catch (InvalidPathException e) {
            throw new Refused("-o", "a file, or - for the output");
        }
    }

    /// Folders that are not named are those of the checkout that the script was started from.
    Settings settings() {
        Path home = Path.of(System.getProperty("dateline.home", ""));
        return new Settings(
                one("data").map(Path::of).orElse(home.resolve("data")),
                one("geodata").map(Path::of).orElse(home.resolve("geodata")),
                Optional.ofNullable(System.getenv("DATELINE_DATABASE")).orElse(""),
                Conformance.OFF);
    }
}
