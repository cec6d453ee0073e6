package org.dateline.portrayal;

/// A map context that is not taken as written: names the parameter and what is allowed.
public final class ContextRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String parameter;
    private final String allowed;

    public ContextRefused(String parameter, String allowed) {
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
