package org.dateline.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The columns of a table, whose names are made unique.
final class Columns {
    private static final int LONGEST_NAME = 200;

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final TableLimits limits;
    private List<String> copy = List.of();

    Columns(TableLimits limits) {
        this.limits = limits;
    }

    /// Adds the columns of a header.
    void header(long line, List<String> cells) throws UnreadableFile {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        for (String cell : cells.subList(0, last)) {
            String name = cell.strip();
            if (name.length() > LONGEST_NAME) {
                throw new UnreadableFile(
                        line,
                        "the name of a column is longer than " + LONGEST_NAME + " characters");
            }
            if (CharCheck.complaint(name).isPresent()) {
                throw new UnreadableFile(
                        line,
                        "the name of a column cannot be used: " + CharCheck.complaint(name).get());
            }
            String base = name.isEmpty() ? "column " + (names.size() + 1) : name;
            String unique = base;
            for (int n = 2; places.containsKey(unique); n++) {
                unique = base + " (" + n + ")";
            }
            add(line, unique);
        }
    }

    /// The place of a column, which is added where there is none of the name.
    int of(long line, String name) throws UnreadableFile {
        Integer known = places.get(name);
        return known == null ? add(line, name) : known;
    }

    private int add(long line, String name) throws UnreadableFile {
        if (names.size() == limits.columns()) {
            throw new UnreadableFile(line, "there are more than " + limits.columns() + " columns");
        }
        places.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    String name(int place) {
        return names.get(place);
    }

    int size() {
        return names.size();
    }

    List<String> names() {
        if (copy.size() != names.size()) {
            copy = List.copyOf(names);
        }
        return copy;
    }
}
