package org.dateline.ogc;

import java.util.List;

/// The requirements classes that this door keeps.
final class Conformance {
    private static final String PART_1 = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
    private static final String PART_2 = "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/";
    private static final String PART_3 = "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/";
    private static final String COMMON =
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core";
    private static final String CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/";

    static final List<String> CLASSES =
            List.of(
                    PART_1 + "core",
                    PART_1 + "oas30",
                    PART_1 + "html",
                    PART_1 + "geojson",
                    PART_2 + "crs",
                    PART_3 + "queryables",
                    PART_3 + "queryables-query-parameters",
                    PART_3 + "filter",
                    PART_3 + "features-filter",
                    COMMON,
                    CQL2 + "cql2-text",
                    CQL2 + "cql2-json",
                    CQL2 + "basic-cql2",
                    CQL2 + "advanced-comparison-operators",
                    CQL2 + "case-insensitive-comparison",
                    CQL2 + "accent-insensitive-comparison",
                    CQL2 + "basic-spatial-functions",
                    CQL2 + "basic-spatial-functions-plus",
                    CQL2 + "spatial-functions",
                    CQL2 + "temporal-functions",
                    CQL2 + "array-functions",
                    CQL2 + "property-property",
                    CQL2 + "arithmetic");

    private Conformance() {}
}
