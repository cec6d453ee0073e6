package org.dateline.event;

class InMemoryEventStoreTest extends EventStoreContract {
    @Override
    EventStore emptyStore() {
        return new InMemoryEventStore(CLOCK);
    }
}
