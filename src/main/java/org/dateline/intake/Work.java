package org.dateline.intake;

/// Hears how far an import is, and says whether it is to go on.
@FunctionalInterface
public interface Work {

    enum Stage {
        CHECKING,
        TOPONYMS,
        /// With what the situation holds already.
        COMPARING,
        WRITING
    }

    /// @param share of the stage, from 0 to 1
    /// @return false to call it off
    boolean goOn(Stage stage, double share);

    default void reached(Stage stage, double share) {
        if (!goOn(stage, share)) {
            throw new CalledOff();
        }
    }

    /// The import was called off; nothing was written.
    final class CalledOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CalledOff() {
            super("The import was called off; nothing was written");
        }
    }
}
