package org.dateline.ingest;

/// A shipped situation cannot be changed; a copy of it can.
public final class ReadOnlySituation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String situation;

    ReadOnlySituation(String situation) {
        super(
                "The situation "
                        + situation
                        + " comes with Dateline and cannot be changed; make a copy of it and change that");
        this.situation = situation;
    }

    public String situation() {
        return situation;
    }
}
