package org.dateline;

import org.geotools.api.referencing.FactoryException;
import org.geotools.referencing.CRS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Decodes one coordinate reference system as soon as the application is ready: the first decode
/// unpacks the EPSG database and takes about a second that no reader should wait for.
@Component
class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    @EventListener(ApplicationReadyEvent.class)
    void decodeOnce() {
        Thread.ofVirtual()
                .name("projections")
                .start(
                        () -> {
                            try {
                                CRS.decode("EPSG:3857", true);
                            } catch (FactoryException e) {
                                LOG.warn("The EPSG database cannot be read", e);
                            }
                        });
    }
}
