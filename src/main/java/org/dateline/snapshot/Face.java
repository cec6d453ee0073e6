package org.dateline.snapshot;

/// The faces that every picture is lettered with; their files are shipped with the application.
public enum Face {
    REGULAR("SourceSans3-Regular", "Source Sans 3", 400, false),
    SEMIBOLD("SourceSans3-Semibold", "Source Sans 3", 600, false),
    ITALIC("SourceSans3-It", "Source Sans 3", 400, true),
    /// For scripts that the others lack: Arabic, Hebrew, Armenian, Georgian and many signs.
    FALLBACK("DejaVuSans", "DejaVu Sans", 400, false);

    private final String file;
    private final String family;
    private final int weight;
    private final boolean slanted;

    Face(String file, String family, int weight, boolean slanted) {
        this.file = file;
        this.family = family;
        this.weight = weight;
        this.slanted = slanted;
    }

    String file() {
        return "fonts/" + file + ".ttf";
    }

    String family() {
        return family;
    }

    /// As in CSS, from 100 to 900.
    int weight() {
        return weight;
    }

    boolean slanted() {
        return slanted;
    }
}
