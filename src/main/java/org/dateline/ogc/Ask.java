package org.dateline.ogc;

import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/// The parameters of a request, read strictly: none that is unknown, none twice.
record Ask(MultiValueMap<String, String> values) {

    /// @throws Refused where there is a parameter that is not among `allowed`, or one is repeated
    static Ask of(MultiValueMap<String, String> values, List<String> allowed) {
        values.forEach(
                (name, given) -> {
                    if (!allowed.contains(name)) {
                        throw Refused.bad(
                                Refused.shown(name),
                                "There is no parameter \"" + Refused.shown(name) + "\" here.",
                                allowed.toArray(String[]::new));
                    }
                    if (given.size() > 1) {
                        throw Refused.bad(
                                name, "\"" + name + "\" is given more than once.", "one value");
                    }
                });
        return new Ask(values);
    }

    /// Empty where it is not given; one that is given without a value is empty text.
    Optional<String> text(String name) {
        return Optional.ofNullable(values.getFirst(name));
    }
}
