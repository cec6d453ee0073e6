package org.dateline.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.event.Binding;
import org.dateline.event.DataState;
import org.dateline.event.Rejection;
import org.dateline.event.Revision;

/// What came of loading one folder: to be logged at start.
///
/// @param folder its name
/// @param state what was read; empty where the folder could not be loaded at all
/// @param saved the newest revision after loading; empty where it could not be saved
/// @param rejections every one, those of the state included
public record LoadSummary(
        String folder,
        Optional<DataState> state,
        Optional<Revision> saved,
        List<Rejection> rejections) {

    public LoadSummary {
        rejections = List.copyOf(rejections);
    }

    /// One line with the counts, one for each toponym, one for each rejection.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(counts());
        state.ifPresent(s -> lines.addAll(receipts(s)));
        rejections.forEach(rejection -> lines.add(rejected(rejection)));
        return lines;
    }

    private String counts() {
        if (state.isEmpty()) {
            return folder + ": not loaded";
        }
        DataState s = state.get();
        Map<Binding.Outcome, Integer> outcomes = new EnumMap<>(Binding.Outcome.class);
        s.bindings().forEach(b -> outcomes.merge(b.outcome(), 1, Integer::sum));
        return String.format(
                Locale.ROOT,
                "%s: %d reports, %d events, %d claims; toponyms: %d resolved, %d ambiguous, %d unresolved;"
                        + " %d rejected; %s",
                folder,
                s.reports().size(),
                s.events().size(),
                s.events().stream().mapToInt(event -> event.claims().size()).sum(),
                outcomes.getOrDefault(Binding.Outcome.RESOLVED, 0),
                outcomes.getOrDefault(Binding.Outcome.AMBIGUOUS, 0),
                outcomes.getOrDefault(Binding.Outcome.UNRESOLVED, 0),
                rejections.size(),
                saved.map(revision -> "revision " + revision.number()).orElse("not saved"));
    }

    private List<String> receipts(DataState s) {
        Map<String, Integer> claims = new LinkedHashMap<>();
        s.bindings().forEach(binding -> claims.merge(receipt(binding), 1, Integer::sum));
        List<String> lines = new ArrayList<>();
        claims.forEach(
                (receipt, count) ->
                        lines.add(folder + ": " + receipt + " (claims: " + count + ")"));
        return lines;
    }

    private static String receipt(Binding binding) {
        String toponym = "\"" + JsonDocument.excerpt(binding.toponym()) + "\"";
        return switch (binding.outcome()) {
            case RESOLVED -> toponym + " is " + best(binding) + ": " + binding.because();
            case AMBIGUOUS -> toponym + " is ambiguous: " + binding.because();
            case UNRESOLVED -> toponym + " is not resolved: " + binding.because();
        };
    }

    private static String best(Binding binding) {
        Binding.Candidate best = binding.candidates().getFirst();
        return String.format(Locale.ROOT, "%s (%.2f)", best.place(), best.score());
    }

    private String rejected(Rejection rejection) {
        String line = rejection.line() > 0 ? ":" + rejection.line() : "";
        String where = rejection.file() + line + " " + rejection.pointer();
        return folder + ": rejected " + where.strip() + ": " + rejection.reason();
    }
}
