package org.dateline;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dateline.event.Database;
import org.dateline.event.Fault;
import org.dateline.event.StoreUnavailable;
import org.dateline.query.Situations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every few seconds whether anything can be saved, and whether another process wrote
/// something. So nobody has to start Dateline anew where a disk has room again, a folder may be
/// written again, or a second Dateline works on the same store.
final class StoreWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("org.dateline.data");
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Database database;
    private final Shipped shipped;
    private final Situations situations;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("store").daemon().factory());
    private Optional<Fault> told = Optional.empty();

    StoreWatch(Database database, Shipped shipped, Situations situations) {
        this.database = database;
        this.shipped = shipped;
        this.situations = situations;
        tell();
        watch.scheduleWithFixedDelay(
                this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// What fails now is tried again at the next look.
    void look() {
        try {
            boolean found = database.look();
            boolean better = told.isPresent() && database.fault().isEmpty();
            tell();
            if (found || better) {
                shipped.load();
            }
            if (found) {
                situations.readAnew();
            } else {
                situations.catchUp();
            }
        } catch (StoreUnavailable e) {
            LOG.debug("The store cannot be looked at", e);
        } catch (RuntimeException e) {
            LOG.error("The store cannot be looked at", e);
        }
    }

    private void tell() {
        Optional<Fault> fault = database.fault();
        if (fault.equals(told)) {
            return;
        }
        told = fault;
        if (fault.isPresent()) {
            LOG.warn("Nothing can be saved: {}. Reading goes on.", fault.get().sentence());
        } else {
            LOG.info("Changes can be saved again");
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
