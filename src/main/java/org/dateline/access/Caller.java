package org.dateline.access;

/// Tells who stands behind the request or the page that is being served.
public interface Caller {

    /// Whoever asks: signed in, alone on the own machine, or a guest who may only read. Ask on the
    /// thread of the request or of the page, or in work that is [#carried] from there.
    Person person();

    /// How the person came to be who they are.
    enum Standing {
        /// Works alone on the own machine, without signing in.
        ALONE,
        /// Is not signed in, and reads.
        GUEST,
        SIGNED_IN
    }

    default Standing standing() {
        return Standing.ALONE;
    }

    /// Through which door: `POST /import`, `page /situations`; `task` where no request is served on
    /// this thread.
    default String door() {
        return "task";
    }

    /// Work that goes on beside the request or the page: it is done in the name of who asked for it
    /// and through the same door, and what the person may is asked anew.
    default Runnable carried(Runnable work) {
        return work;
    }

    default boolean may(Role wanted) {
        return person().may(wanted);
    }

    /// Gives the person, whose name becomes the author of what is written. Throws [NotAllowed]
    /// where the person may not.
    default Person demand(Role wanted) {
        Person person = person();
        if (!person.may(wanted)) {
            throw new NotAllowed(person, wanted);
        }
        return person;
    }
}
