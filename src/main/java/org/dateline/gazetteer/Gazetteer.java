package org.dateline.gazetteer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Turns toponyms into places. Safe to share between threads.
public interface Gazetteer {

    /// The places described by hand alone: every `*.lpf.json` below `folder`. What is broken is
    /// [#rejected()], never thrown.
    static Gazetteer open(Path folder) {
        var curated = LinkedPlaces.read(folder);
        return over(
                NameIndex.inMemory(curated.places()), Places.inMemory(curated.places()), curated);
    }

    /// A gazetteer whose places and names are kept elsewhere.
    ///
    /// @param curated the part of them that is described by hand
    static Gazetteer over(NameIndex index, Places places, LinkedPlaces curated) {
        return new IndexedGazetteer(index, places, curated);
    }

    /// Which place a toponym means, and why. Answers anything, at whatever length, quickly.
    Resolution resolve(String toponym, ResolutionContext context);

    /// What the toponyms of one text mean, each in the company of the others: a name that many
    /// places bear is the one that lies by the rest. A toponym is weighed the more heavily the more
    /// often it stands there. One that is unknown costs the others nothing.
    ///
    /// @return one resolution for each toponym, in their order
    List<Resolution> resolve(List<String> toponyms, ResolutionContext context);

    /// The places that bear a name as it stands, but for capitals, marks and punctuation; codes
    /// only as they are written. No class word is taken off and no resemblance counts; nothing is
    /// weighed. At most as many as anybody would look at.
    List<Bearer> named(String name);

    /// The places of one kind that a name with the word for the kind may mean, as `Heathrow
    /// airport`.
    List<Bearer> called(String name, PlaceClass kind);

    /// Places whose names begin with, contain or resemble what somebody types, best first.
    ///
    /// @param language names in it come first; BCP 47
    List<Suggestion> search(String typed, String language, int limit);

    Optional<Place> place(String id);

    /// The places described by hand, with their names' years, sorted by id: some hundreds. All
    /// others are found by name or id only.
    List<Place> curated();

    /// How many places there are.
    long count();

    /// What its files held and it did not take over.
    List<RejectedPlace> rejected();
}
