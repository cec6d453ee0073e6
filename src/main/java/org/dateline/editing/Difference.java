package org.dateline.editing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One field in which two drafts of an event differ.
///
/// @param claim the id of the claim that it belongs to, which is no text for one that was never
///   saved; empty for the event itself
/// @param before empty where the claim was not there
/// @param after empty where the claim is no longer there
public record Difference(
        Optional<String> claim, Field field, Optional<Object> before, Optional<Object> after) {

    /// All differences, the event's own first, then claim by claim.
    public static List<Difference> between(EventDraft before, EventDraft after) {
        List<Difference> found = new ArrayList<>();
        for (Field field : Field.ofEvent()) {
            add(found, Optional.empty(), field, field.of(before), field.of(after));
        }
        Set<String> ids = new LinkedHashSet<>();
        before.claims().forEach(c -> ids.add(c.id()));
        after.claims().forEach(c -> ids.add(c.id()));
        ids.remove("");
        for (String id : ids) {
            Optional<ClaimDraft> then = claim(before, id);
            Optional<ClaimDraft> now = claim(after, id);
            if (then.isPresent() && now.isPresent()) {
                for (Field field : Field.ofClaim()) {
                    add(found, Optional.of(id), field, field.of(then.get()), field.of(now.get()));
                }
            } else {
                found.add(
                        new Difference(
                                Optional.of(id),
                                Field.CLAIM,
                                then.map(c -> (Object) c),
                                now.map(c -> (Object) c)));
            }
        }
        after.claims().stream()
                .filter(claim -> claim.id().isEmpty())
                .forEach(
                        claim ->
                                found.add(
                                        new Difference(
                                                Optional.of(""),
                                                Field.CLAIM,
                                                Optional.empty(),
                                                Optional.of(claim))));
        return found;
    }

    private static void add(
            List<Difference> found,
            Optional<String> claim,
            Field field,
            Object before,
            Object after) {
        if (!before.equals(after)) {
            found.add(new Difference(claim, field, Optional.of(before), Optional.of(after)));
        }
    }

    static Optional<ClaimDraft> claim(EventDraft draft, String id) {
        return draft.claims().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /// Whether two differences are about the same field.
    boolean isAbout(Difference other) {
        return claim.equals(other.claim) && field == other.field;
    }

    /// The draft with the later value of this field.
    EventDraft applyTo(EventDraft draft) {
        if (claim.isEmpty()) {
            return field.put(draft, after.orElseThrow());
        }
        List<ClaimDraft> claims = new ArrayList<>();
        boolean found = false;
        for (ClaimDraft each : draft.claims()) {
            if (each.id().isEmpty() || !each.id().equals(claim.get())) {
                claims.add(each);
            } else if (field != Field.CLAIM) {
                claims.add(field.put(each, after.orElseThrow()));
            } else {
                found = true;
                after.ifPresent(c -> claims.add((ClaimDraft) c));
            }
        }
        if (field == Field.CLAIM && !found) {
            after.ifPresent(c -> claims.add((ClaimDraft) c));
        }
        return draft.withClaims(claims);
    }
}
