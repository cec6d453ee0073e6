package org.dateline.api;

import java.util.zip.CRC32;
import org.dateline.portrayal.Symbology;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The symbology file, for components that draw without Vaadin.
@RestController
@CrossOrigin
class SymbologyController {
    private final byte[] file = Symbology.shippedFile();
    private final String etag;

    SymbologyController() {
        CRC32 sum = new CRC32();
        sum.update(file);
        etag = "W/\"" + Long.toHexString(sum.getValue()) + "\"";
    }

    @GetMapping(path = "/symbology.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> symbology() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).eTag(etag).body(file);
    }
}
