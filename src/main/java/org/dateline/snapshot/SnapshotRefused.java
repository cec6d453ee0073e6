package org.dateline.snapshot;

/// A snapshot that cannot be made as asked: names the parameter and what is allowed.
public final class SnapshotRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String parameter;
    private final String allowed;

    /// @param parameter its name, for example `dpi`
    /// @param allowed the range or the list of what would be taken
    public SnapshotRefused(String parameter, String allowed) {
        super(parameter + ": allowed is " + allowed);
        this.parameter = parameter;
        this.allowed = allowed;
    }

    public String parameter() {
        return parameter;
    }

    public String allowed() {
        return allowed;
    }
}
