package org.dateline.gazetteer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where places are kept, in the heap or on disk. Safe to share between threads.
public interface Places {

    /// Places in the heap.
    static Places inMemory(List<Place> places) {
        return new MemoryPlaces(places);
    }

    Optional<Place> place(String id);

    /// @param code ISO 3166-1 alpha-2, in upper case
    Optional<Place> country(String code);

    /// Places of these classes that lie or lay in `whole`, at any depth.
    ///
    /// @param whole the id of a place
    /// @param classes of which only those are found that can be known to a site
    List<Place> inside(String whole, Set<PlaceClass> classes);

    /// Places that govern or governed `whole`.
    List<Place> governing(String whole);

    long count();
}
