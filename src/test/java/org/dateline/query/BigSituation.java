package org.dateline.query;

/// Generated events behind the reading door, which are made anew when they are asked for, so that a
/// million of them need no room.
public final class BigSituation {
    private BigSituation() {}

    public static Events of(int events) {
        var generator = new EventGenerator(20_220_105, EventGenerator.Scale.of(events));
        return new IndexedEvents(generator.state(), generator);
    }
}
