package org.dateline.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Asks an index once for each name, for as long as one text lasts.
final class RememberedNames implements NameIndex {
    private record Question(String name, Set<PlaceClass> classes) {}

    private final NameIndex index;
    private final Map<Question, List<Match>> found = new HashMap<>();
    private final Map<Question, List<Match>> resembling = new HashMap<>();

    RememberedNames(NameIndex index) {
        this.index = index;
    }

    @Override
    public List<Match> find(String name, Set<PlaceClass> classes) {
        return found.computeIfAbsent(
                new Question(name, classes), q -> index.find(q.name(), q.classes()));
    }

    @Override
    public List<Match> resembling(String name, Set<PlaceClass> classes) {
        return resembling.computeIfAbsent(
                new Question(name, classes), q -> index.resembling(q.name(), q.classes()));
    }

    @Override
    public List<Match> completions(String typed) {
        return index.completions(typed);
    }
}
