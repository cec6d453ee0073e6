package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.event.StateCodec.Key;
import org.dateline.report.Report;
import org.junit.jupiter.api.Test;

class StateCodecTest {
    private final StateCodec codec = new StateCodec();

    @Property(tries = 300)
    void what_is_written_is_read_back(@ForAll("states") DataState state) {
        NavigableMap<Key, String> bodies = new TreeMap<>();
        codec.write(state).forEach((key, body) -> bodies.put(key, body.json()));
        DataState back = codec.read(7, bodies);

        assertThat(back.situation()).isEqualTo(state.situation());
        assertThat(back.revision()).isEqualTo(7);
        assertThat(back.reports()).isEqualTo(state.reports());
        assertThat(back.events()).isEqualTo(state.events());
        assertThat(back.bindings()).containsExactlyInAnyOrderElementsOf(state.bindings());
        assertThat(back.rejections()).containsExactlyInAnyOrderElementsOf(state.rejections());
    }

    @Property(tries = 300)
    void bodies_and_keys_survive_utf_8(@ForAll("states") DataState state) {
        codec.write(state)
                .forEach(
                        (key, body) -> {
                            assertThat(overUtf8(key.id())).isEqualTo(key.id());
                            assertThat(overUtf8(body.json())).isEqualTo(body.json());
                            assertThat(body.json()).doesNotContain("\u0000");
                        });
    }

    @Test
    void a_body_from_before_claims_could_lapse_is_read_and_written_the_same() {
        String body =
                "{\"id\":\"e\",\"category\":\"PROTEST\",\"title\":\"t\",\"when\":null,"
                        + "\"locations\":[],\"unplaced\":[],\"claims\":[{\"id\":\"c\",\"report\":\"r\","
                        + "\"says\":\"s\",\"attributedTo\":null,\"when\":null,\"where\":[],"
                        + "\"figure\":null,\"note\":null}],\"stage\":null}";
        Key key = new Key(StateCodec.Kind.EVENT, "e");
        NavigableMap<Key, String> bodies = new TreeMap<>();
        codec.write(Samples.state("kz")).forEach((k, stored) -> bodies.put(k, stored.json()));
        bodies.put(key, body);

        DataState state = codec.read(1, bodies);
        assertThat(state.events().getFirst().claims().getFirst().lapse()).isEmpty();
        assertThat(codec.write(state).get(key).json()).isEqualTo(body);
    }

    private static String overUtf8(String text) {
        var utf8 = java.nio.charset.StandardCharsets.UTF_8;
        return new String(text.getBytes(utf8), utf8);
    }

    @Provide
    Arbitrary<DataState> states() {
        Arbitrary<List<Report>> reports =
                Arbitraries.integers()
                        .between(0, 3)
                        .flatMap(n -> all(n, i -> Samples.reports("r" + i)));
        Arbitrary<List<Event>> events =
                Arbitraries.integers()
                        .between(0, 3)
                        .flatMap(n -> all(n, i -> Samples.events("e" + i)));
        return Combinators.combine(
                        reports,
                        events,
                        Samples.bindings().list().ofMaxSize(4),
                        Samples.rejections().list().ofMaxSize(4))
                .as((r, e, b, x) -> new DataState(Samples.situation("kz"), 1, r, e, b, x));
    }

    private static <T> Arbitrary<List<T>> all(
            int size, java.util.function.IntFunction<Arbitrary<T>> each) {
        List<Arbitrary<T>> parts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            parts.add(each.apply(i));
        }
        return Combinators.combine(parts).as(list -> list);
    }
}
