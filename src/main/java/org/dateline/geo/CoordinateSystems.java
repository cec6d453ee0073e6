package org.dateline.geo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;

/// Finds coordinate reference systems by name: OGC:CRS84 and every one of EPSG with two axes that
/// GeoTools knows. Remembers those that were asked for.
public final class CoordinateSystems {
    public static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final Pattern FORM =
            Pattern.compile(
                    "\\[?(?:https?://www\\.opengis\\.net/def/crs/EPSG/[0-9.]{1,8}/|EPSG:|urn:ogc:def:crs:EPSG:[0-9.]{0,8}:)"
                            + "([0-9]{4,6})]?");

    private final CoordinateSystem crs84 = CoordinateSystem.crs84();
    private final Map<String, Optional<CoordinateSystem>> known = new ConcurrentHashMap<>();

    public CoordinateSystem crs84() {
        return crs84;
    }

    /// Those that are listed: each holds every feature there may be, and a box of degrees is a box
    /// in it. Any other of EPSG is taken too.
    public List<String> listed() {
        return List.of(CRS84, EPSG + 4326, EPSG + 3857);
    }

    /// @param name as a URI, a URN or a CURIE, with or without brackets
    public Optional<CoordinateSystem> of(String name) {
        if (name.length() > 80) {
            return Optional.empty();
        }
        if (name.equals(CRS84)
                || name.equals(CRS84.replaceFirst("http:", "https:"))
                || name.equals("OGC:CRS84")
                || name.equals("[OGC:CRS84]")
                || name.equals("urn:ogc:def:crs:OGC:1.3:CRS84")) {
            return Optional.of(crs84);
        }
        Matcher matcher = FORM.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String code = matcher.group(1);
        Optional<CoordinateSystem> found = known.get(code);
        if (found == null) {
            found = decode(code);
            if (found.isPresent()) {
                known.put(code, found);
            }
        }
        return found;
    }

    private static Optional<CoordinateSystem> decode(String code) {
        try {
            CoordinateReferenceSystem crs = CRS.decode("EPSG:" + code);
            if (crs.getCoordinateSystem().getDimension() != 2) {
                return Optional.empty();
            }
            return Optional.of(
                    new CoordinateSystem(
                            EPSG + Integer.parseInt(code),
                            Integer.parseInt(code),
                            crs,
                            CRS.findMathTransform(DefaultGeographicCRS.WGS84, crs, true),
                            CRS.findMathTransform(crs, DefaultGeographicCRS.WGS84, true)));
        } catch (FactoryException | RuntimeException unknown) {
            return Optional.empty();
        }
    }
}
