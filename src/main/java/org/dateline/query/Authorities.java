package org.dateline.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.report.Claim;

/// Tells whether a claim is attributed to an authority: one of the words of `authorities.txt`
/// occurs in the attribution, before its first comma (what follows says through whom).
final class Authorities {
    private final Set<String> words;

    Authorities() {
        var file =
                Objects.requireNonNull(
                        Authorities.class.getResourceAsStream("authorities.txt"),
                        "authorities.txt is part of the program");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            words =
                    lines.lines()
                            .filter(line -> !line.startsWith("#"))
                            .flatMap(line -> Folding.words(line).stream())
                            .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean speakIn(Claim claim) {
        return claim.attributedTo().stream()
                .map(by -> by.split(",", 2)[0])
                .flatMap(by -> Folding.words(by).stream())
                .flatMap(word -> Arrays.stream(word.split("['’]s?$|[;:.()]")))
                .anyMatch(words::contains);
    }
}
