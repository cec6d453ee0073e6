package org.dateline.ingest;

import java.util.Optional;
import org.dateline.report.Figure;

/// Reads the figure of a claim.
final class Figures {
    private Figures() {}

    static Optional<Figure> read(Fields claim) {
        if (!claim.has("figure")) {
            return Optional.empty();
        }
        Fields fields = new Fields(claim.document(), claim.object().path("figure"));
        try {
            return Optional.of(
                    new Figure(
                            fields.text("metric"),
                            fields.number("low"),
                            fields.number("high"),
                            fields.constant("qualifier", Figure.Qualifier.class)
                                    .orElse(Figure.Qualifier.EXACTLY),
                            fields.text("unit"),
                            fields.optional("words")));
        } catch (IllegalArgumentException impossible) {
            fields.reject(String.valueOf(impossible.getMessage()));
            return Optional.empty();
        }
    }
}
