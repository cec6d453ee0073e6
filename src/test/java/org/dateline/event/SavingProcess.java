package org.dateline.event;

import static org.dateline.event.Samples.event;

import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.IntStream;

/// A process that saves as fast as it can and says so after each save, until it is killed. Revision
/// n changes [#SIZE] events, whose titles are the number of the revision.
final class SavingProcess {
    static final int SIZE = 30;

    private SavingProcess() {}

    static DataState state(long number) {
        return Samples.state(
                "kz",
                IntStream.range(0, SIZE)
                        .mapToObj(i -> event("e" + i, Long.toString(number)))
                        .toArray(Event[]::new));
    }

    public static void main(String[] args) {
        var store =
                new SqlEventStore(
                        SqliteFolder.in(Path.of(args[0])).source(),
                        Dialect.SQLITE,
                        Clock.systemUTC());
        long number = store.latest("kz").map(DataState::revision).orElse(0L);
        while (true) {
            Revision saved = store.save(state(++number), "process", "save " + number);
            System.out.println(saved.number());
            System.out.flush();
        }
    }
}
