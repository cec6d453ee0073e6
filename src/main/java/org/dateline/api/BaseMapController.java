package org.dateline.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.dateline.portrayal.BaseLabelJson;
import org.dateline.portrayal.BaseMap;
import org.dateline.portrayal.BaseMap.Detail;
import org.dateline.portrayal.BaseMapBytes;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The base map as the browser paints it: `/basemap/world`, `/basemap/coarse`, `/basemap/full`
/// (binary) and `/basemap/labels` (JSON); layouts in `src/docs/base-map.md`.
@RestController
@CrossOrigin
class BaseMapController {
    /// For a day without asking; a new edition shows after that or after a reload.
    private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Map<String, Supplier<Layer>> makers = new LinkedHashMap<>();
    private final Map<String, Layer> layers = new ConcurrentHashMap<>();

    BaseMapController(BaseMap baseMap) {
        for (var detail : Detail.values()) {
            makers.put(
                    detail.name().toLowerCase(Locale.ROOT),
                    () ->
                            Layer.of(
                                    BaseMapBytes.of(baseMap.layers(detail)),
                                    MediaType.APPLICATION_OCTET_STREAM));
        }
        makers.put(
                "labels",
                () ->
                        Layer.of(
                                BaseLabelJson.of(baseMap.labels()).getBytes(StandardCharsets.UTF_8),
                                MediaType.APPLICATION_JSON));
    }

    @GetMapping("/basemap/{layer}")
    ResponseEntity<byte[]> layer(@PathVariable String layer) {
        var maker = makers.get(layer);
        if (maker == null) {
            throw Problem.notFound("layer", layer, List.copyOf(makers.keySet()));
        }
        var found = layers.computeIfAbsent(layer, name -> maker.get());
        return ResponseEntity.ok()
                .eTag(found.etag)
                .cacheControl(KEPT)
                .contentType(found.type)
                .body(found.bytes);
    }

    /// @param etag weak, since the bytes may be compressed on their way
    private record Layer(byte[] bytes, MediaType type, String etag) {
        static Layer of(byte[] bytes, MediaType type) {
            var sum = new CRC32();
            sum.update(bytes);
            return new Layer(bytes, type, "W/\"" + Long.toHexString(sum.getValue()) + "\"");
        }
    }
}
