package org.dateline.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.snapshot.SnapshotRefused;

/// Named values as they come from a query string, a form or a command line, read strictly: each at
/// most once, in its form, or refused with what is allowed. A blank value counts as none.
record Parameters(Map<String, List<String>> values) {

    /// @throws SnapshotRefused if the name is given more than once
    Optional<String> text(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw new SnapshotRefused(name, "one value, given once");
        }
        return given.stream().filter(v -> !v.isBlank()).findFirst();
    }

    /// A whole number without a sign; bounds are checked by whom it is for.
    Optional<Integer> whole(String name, String allowed) {
        Function<String, Optional<Integer>> number =
                text ->
                        text.matches("[0-9]{1,6}")
                                ? Optional.of(Integer.valueOf(text))
                                : Optional.empty();
        return word(name, number, allowed);
    }

    <T> Optional<T> word(String name, Function<String, Optional<T>> read, String allowed) {
        Optional<String> given = text(name).map(String::strip);
        Optional<T> value = given.flatMap(read);
        if (given.isPresent() && value.isEmpty()) {
            throw new SnapshotRefused(name, allowed);
        }
        return value;
    }

    /// @throws SnapshotRefused if there is a name that is not among `allowed`
    void only(List<String> allowed) {
        for (String name : values.keySet()) {
            if (!allowed.contains(name)) {
                throw new SnapshotRefused(
                        name.length() > 60 ? name.substring(0, 60) + "…" : name,
                        "no parameter of that name, only " + String.join(", ", allowed));
            }
        }
    }
}
