package org.dateline.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dateline.editing.Clash.Whose;
import org.dateline.event.DataState;
import org.dateline.event.Event;
import org.dateline.report.Claim;
import org.junit.jupiter.api.Test;

class EditorTest {
    private final Desk desk = new Desk();

    @Test
    void a_change_is_one_revision_with_author_and_reason() {
        EventDraft opened = desk.draft("protests-begin");
        Saving saved = desk.save(opened, opened.titled("Protests start"));
        assertThat(saved).isInstanceOf(Saving.Saved.class);
        var revision = desk.store.history(Desk.KZ).getFirst();
        assertThat(revision.author()).isEqualTo("Aida");
        assertThat(revision.reason()).isEqualTo("Changed “Protests start”");
        assertThat(desk.event("protests-begin").title()).isEqualTo("Protests start");
    }

    @Test
    void a_situation_grows_over_the_day_of_an_event_that_lies_outside() {
        EventDraft opened = desk.draft("protests-begin");
        var day = desk.store.latest(Desk.KZ).orElseThrow().situation().period().start();
        desk.save(
                opened,
                new EventDraft(
                        opened.id(),
                        opened.category(),
                        opened.title(),
                        opened.stage(),
                        TimeDraft.of("2021-12-20"),
                        opened.claims()));
        var after = desk.store.latest(Desk.KZ).orElseThrow().situation().period().start();
        assertThat(after).isBefore(day);
        assertThat(after).isAfter(day.minus(20, ChronoUnit.DAYS));
    }

    @Test
    void what_somebody_else_saved_is_never_overwritten() {
        long basis = desk.revision();
        EventDraft opened = desk.draft("protests-begin");
        desk.save(opened, opened.titled("Theirs"));
        Saving mine = desk.editor.save(Desk.KZ, opened, basis, opened.titled("Mine"), Desk.AIDA);
        var overtaken = (Saving.Overtaken) mine;
        assertThat(desk.event("protests-begin").title()).isEqualTo("Theirs");
        Clash clash = overtaken.clash().orElseThrow();
        assertThat(clash.choices()).hasSize(1);
        assertThat(clash.choices().getFirst().changed()).isEmpty();
        EventDraft resolved = clash.resolved(List.of(clash.choices().getFirst().difference()));
        assertThat(
                        desk.editor.save(
                                Desk.KZ,
                                clash.theirs(),
                                overtaken.newest().number(),
                                resolved,
                                Desk.AIDA))
                .isInstanceOf(Saving.Saved.class);
        assertThat(desk.event("protests-begin").title()).isEqualTo("Mine");
    }

    @Test
    void changes_of_different_fields_are_told_apart() {
        EventDraft base = desk.draft("protests-begin");
        EventDraft theirs = base.titled("Theirs");
        EventDraft mine =
                base.withClaims(
                        List.of(base.claims().getFirst(), ClaimDraft.of("r", "added by me")));
        Set<Whose> whose =
                new Clash(base, theirs, mine)
                        .choices().stream()
                                .map(c -> c.changed().orElseThrow())
                                .collect(Collectors.toSet());
        assertThat(whose).containsExactlyInAnyOrder(Whose.THEIRS, Whose.MINE);
        Clash clash = new Clash(base, theirs, mine);
        List<Difference> taken =
                clash.choices().stream()
                        .filter(c -> c.changed().orElseThrow() == Whose.MINE)
                        .map(Clash.Choice::difference)
                        .toList();
        EventDraft resolved = clash.resolved(taken);
        assertThat(resolved).isEqualTo(mine.titled("Theirs"));
    }

    @Test
    void all_of_mine_over_theirs_is_mine() {
        EventDraft base = desk.draft("protests-begin");
        EventDraft theirs = base.titled("Theirs").withClaims(base.claims().subList(0, 2));
        EventDraft mine = base.titled("Mine").withClaims(base.claims().subList(1, 3));
        EventDraft resolved =
                new Clash(base, theirs, mine).resolved(Difference.between(theirs, mine));
        assertThat(Difference.between(resolved, mine)).isEmpty();
    }

    @Test
    void an_event_that_was_withdrawn_meanwhile_is_told_of() {
        long basis = desk.revision();
        EventDraft opened = desk.draft("protests-begin");
        desk.editor.withdraw(Desk.KZ, basis, "protests-begin", Desk.AIDA);
        Saving mine = desk.editor.save(Desk.KZ, opened, basis, opened.titled("Mine"), Desk.AIDA);
        assertThat(mine).isInstanceOf(Saving.Overtaken.class);
        assertThat(((Saving.Overtaken) mine).clash()).isEmpty();
    }

    @Property(tries = 60)
    void merged_and_split_again_the_claims_are_as_before(
            @ForAll @IntRange(max = 10_000) int first, @ForAll @IntRange(max = 10_000) int second) {
        List<Event> all = SHIPPED.events();
        Event a = all.get(first % all.size());
        Event b = all.get(second % all.size());
        if (a.id().equals(b.id()) || !Joining.contradicting(a, b).isEmpty()) {
            return;
        }
        Event merged = Joining.merge(a, b);
        assertThat(merged.claims()).hasSize(a.claims().size() + b.claims().size());
        Joining.Halves halves = Joining.split(merged, ids(b), b.id(), b.title());
        assertThat(halves.rest()).isEqualTo(a);
        assertThat(halves.taken().claims()).isEqualTo(b.claims());
        assertThat(places(halves.taken())).isEqualTo(places(b));
        assertThat(halves.taken().unplaced()).isEqualTo(b.unplaced());
    }

    private static final DataState SHIPPED = new Desk().state();

    @Test
    void a_merge_can_be_undone_and_done_again() {
        DataState before = desk.state();
        String into = before.events().get(0).id();
        String from =
                before.events().stream()
                        .filter(e -> !e.id().equals(into))
                        .filter(e -> Joining.contradicting(before.events().get(0), e).isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .id();
        desk.editor.merge(Desk.KZ, before.revision(), into, from, Desk.AIDA);
        DataState merged = desk.state();
        assertThat(merged.events()).hasSize(before.events().size() - 1);
        desk.editor.undo(Desk.KZ, merged.revision(), Desk.AIDA);
        assertSame(desk.state(), before);
        desk.editor.undo(Desk.KZ, desk.revision(), Desk.AIDA);
        assertSame(desk.state(), merged);
        assertThat(desk.store.history(Desk.KZ)).hasSize(4);
    }

    @Property(tries = 20)
    void undone_twice_is_as_never_undone(
            @ForAll @IntRange(max = 10_000) int which, @ForAll @IntRange(max = 4) int how) {
        var fresh = new Desk();
        List<Event> all = fresh.state().events();
        Event event = all.get(which % all.size());
        EventDraft draft = fresh.draft(event.id());
        switch (how) {
            case 0 -> fresh.save(draft, draft.titled("Another title"));
            case 1 ->
                    fresh.save(
                            draft,
                            draft.withClaims(
                                    List.of(
                                            ClaimDraft.of(
                                                    event.claims().getFirst().report(), "new"))));
            case 2 -> fresh.editor.withdraw(Desk.KZ, 1, event.id(), Desk.AIDA);
            case 3 ->
                    fresh.save(
                            fresh.draft(event.id()),
                            new EventDraft(
                                    "",
                                    "clash",
                                    "New",
                                    "",
                                    TimeDraft.NONE,
                                    draft.claims().subList(0, 0)));
            default ->
                    fresh.editor.split(
                            Desk.KZ,
                            1,
                            event.id(),
                            Set.of(event.claims().getFirst().id()),
                            "Half",
                            Desk.AIDA);
        }
        DataState changed = fresh.state();
        if (changed.revision() == 1) {
            return;
        }
        fresh.editor.undo(Desk.KZ, 2, Desk.AIDA);
        assertSame(fresh.state(), SHIPPED);
        fresh.editor.undo(Desk.KZ, 3, Desk.AIDA);
        assertSame(fresh.state(), changed);
    }

    @Test
    void what_was_changed_again_cannot_be_undone_over_the_later_change() {
        EventDraft opened = desk.draft("protests-begin");
        desk.save(opened, opened.titled("First"));
        long first = desk.revision();
        desk.save(desk.draft("protests-begin"), opened.titled("Second"));
        Saving undone = desk.editor.undo(Desk.KZ, first, Desk.AIDA);
        assertThat(undone).isInstanceOf(Saving.Overtaken.class);
        assertThat(desk.event("protests-begin").title()).isEqualTo("Second");
    }

    @Test
    void the_first_revision_stays() {
        assertThat(desk.editor.undo(Desk.KZ, 1, Desk.AIDA)).isInstanceOf(Saving.Refused.class);
    }

    @Test
    void two_new_events_of_the_same_title_get_two_ids() {
        String report = desk.state().reports().getFirst().id();
        var draft =
                new EventDraft(
                        "",
                        "clash",
                        "Fight",
                        "",
                        TimeDraft.NONE,
                        List.of(ClaimDraft.of(report, "A fight.")));
        long basis = desk.revision();
        desk.editor.save(Desk.KZ, draft, basis, draft, Desk.AIDA);
        var second = (Saving.Saved) desk.editor.save(Desk.KZ, draft, basis, draft, Desk.AIDA);
        assertThat(second.id()).isEqualTo("fight-2");
        assertThat(desk.event("fight-2").claims())
                .extracting(Claim::id)
                .containsExactly("fight-2-1");
    }

    @Test
    void versions_of_an_event_tell_what_each_revision_made_of_it() {
        EventDraft opened = desk.draft("protests-begin");
        desk.save(opened, opened.titled("Second title"));
        desk.editor.withdraw(Desk.KZ, desk.revision(), "protests-begin", Desk.AIDA);
        var versions = desk.editor.versions(Desk.KZ, "protests-begin");
        assertThat(versions).extracting(v -> v.revision().number()).containsExactly(3L, 2L, 1L);
        assertThat(versions.get(0).event()).isEmpty();
        assertThat(versions.get(1).event().orElseThrow().title()).isEqualTo("Second title");
        var difference =
                Difference.between(
                        Drafts.of(versions.get(2).event().orElseThrow(), desk.state()),
                        Drafts.of(versions.get(1).event().orElseThrow(), desk.state()));
        assertThat(difference).extracting(Difference::field).containsExactly(Field.TITLE);
    }

    /// A toponym that both events name keeps the confidence of the first; the place is the same.
    private static Set<String> places(Event event) {
        return event.locations().stream()
                .map(l -> l.mention() + " " + l.place().id())
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(Event event) {
        return event.claims().stream().map(Claim::id).collect(Collectors.toSet());
    }

    private static void assertSame(DataState a, DataState b) {
        assertThat(a.events()).isEqualTo(b.events());
        assertThat(a.reports()).isEqualTo(b.reports());
        assertThat(new HashSet<>(a.bindings())).isEqualTo(new HashSet<>(b.bindings()));
        assertThat(a.rejections()).isEqualTo(b.rejections());
        assertThat(a.situation()).isEqualTo(b.situation());
    }
}
