package org.dateline.snapshot;

/// A film that was not finished, because nobody waits for it any more or it took too long.
public final class FilmStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FilmStopped(int done, int of) {
        super("The film was stopped after " + done + " of " + of + " frames");
    }
}
