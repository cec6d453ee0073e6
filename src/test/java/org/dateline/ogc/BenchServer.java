package org.dateline.ogc;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.Application;
import org.dateline.event.Change;
import org.dateline.event.DataState;
import org.dateline.event.EventStore;
import org.dateline.event.EventVersion;
import org.dateline.event.Revision;
import org.dateline.query.EventGenerator;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;

/// The application with a situation of generated events beside those of its store, for [ApiBench].
public final class BenchServer {
    private BenchServer() {}

    public static void main(String[] args) {
        System.setProperty("bench.events", args[0]);
        var application = new SpringApplication(Application.class, Wiring.class);
        application.run(java.util.Arrays.copyOfRange(args, 1, args.length));
        System.out.println("Dateline is ready");
    }

    /// Not marked as a configuration, or every test would find it and show what it adds.
    static class Wiring {
        @Bean
        static BeanPostProcessor generated() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof EventStore store ? new WithGenerated(store) : bean;
                }
            };
        }
    }

    private static final class WithGenerated implements EventStore {
        private final EventStore store;
        private final DataState state;

        WithGenerated(EventStore store) {
            this.store = store;
            int events = Integer.getInteger("bench.events", 1_000);
            var scale = EventGenerator.Scale.of(events);
            state = new EventGenerator(ApiBench.SEED, scale).wholeState();
        }

        private boolean is(String situation) {
            return state.situation().id().equals(situation);
        }

        @Override
        public List<String> situations() {
            return Stream.concat(store.situations().stream(), Stream.of(state.situation().id()))
                    .sorted()
                    .toList();
        }

        @Override
        public Optional<DataState> latest(String situation) {
            return is(situation) ? Optional.of(state) : store.latest(situation);
        }

        @Override
        public Optional<DataState> at(String situation, long revision) {
            return is(situation) ? Optional.of(state) : store.at(situation, revision);
        }

        @Override
        public List<Revision> history(String situation) {
            return is(situation) ? List.of() : store.history(situation);
        }

        @Override
        public List<EventVersion> versions(String situation, String event) {
            return store.versions(situation, event);
        }

        @Override
        public Revision save(DataState wanted, String author, String reason) {
            return store.save(wanted, author, reason);
        }

        @Override
        public Revision commit(Change change, OptionalLong basis, String author, String reason) {
            return store.commit(change, basis, author, reason);
        }

        @Override
        public Listening listen(Consumer<Revision> listener) {
            return store.listen(listener);
        }
    }
}
