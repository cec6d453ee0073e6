package org.dateline.editing;

import java.util.List;

/// The fields of an event and of a claim that can be changed one by one.
public enum Field {
    TITLE,
    CATEGORY,
    STAGE,
    TIME,
    /// A claim as a whole: that it is there.
    CLAIM,
    REPORT,
    SAYS,
    ATTRIBUTED_TO,
    CLAIMED_TIME,
    WHERE,
    FIGURE,
    NOTE,
    LAPSE;

    static List<Field> ofEvent() {
        return List.of(TITLE, CATEGORY, STAGE, TIME);
    }

    static List<Field> ofClaim() {
        return List.of(REPORT, SAYS, ATTRIBUTED_TO, CLAIMED_TIME, WHERE, FIGURE, NOTE, LAPSE);
    }

    Object of(EventDraft e) {
        return switch (this) {
            case TITLE -> e.title();
            case CATEGORY -> e.category();
            case STAGE -> e.stage();
            case TIME -> e.time();
            case CLAIM, REPORT, SAYS, ATTRIBUTED_TO, CLAIMED_TIME, WHERE, FIGURE, NOTE, LAPSE ->
                    throw new IllegalArgumentException("No field of an event: " + this);
        };
    }

    EventDraft put(EventDraft e, Object value) {
        return new EventDraft(
                e.id(),
                this == CATEGORY ? (String) value : e.category(),
                this == TITLE ? (String) value : e.title(),
                this == STAGE ? (String) value : e.stage(),
                this == TIME ? (TimeDraft) value : e.time(),
                e.claims());
    }

    Object of(ClaimDraft c) {
        return switch (this) {
            case REPORT -> c.report();
            case SAYS -> c.says();
            case ATTRIBUTED_TO -> c.attributedTo();
            case CLAIMED_TIME -> c.time();
            case WHERE -> new Places(c.where());
            case FIGURE -> c.figure();
            case NOTE -> c.note();
            case LAPSE -> c.lapse();
            case TITLE, CATEGORY, STAGE, TIME, CLAIM ->
                    throw new IllegalArgumentException("No field of a claim: " + this);
        };
    }

    ClaimDraft put(ClaimDraft c, Object value) {
        return new ClaimDraft(
                c.id(),
                this == REPORT ? (String) value : c.report(),
                this == SAYS ? (String) value : c.says(),
                this == ATTRIBUTED_TO ? (String) value : c.attributedTo(),
                this == CLAIMED_TIME ? (TimeDraft) value : c.time(),
                this == WHERE ? ((Places) value).all() : c.where(),
                this == FIGURE ? (FigureDraft) value : c.figure(),
                this == NOTE ? (String) value : c.note(),
                this == LAPSE ? (LapseDraft) value : c.lapse());
    }

    /// The places of a claim together, as the value of [#WHERE].
    public record Places(List<PlaceDraft> all) {
        public Places {
            all = List.copyOf(all);
        }
    }
}
