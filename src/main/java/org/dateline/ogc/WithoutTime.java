package org.dateline.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.cql.Filter;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.feature.Wanted;
import org.dateline.pages.PageAddress;
import org.dateline.pages.Undated;
import org.springframework.util.MultiValueMap;

/// Features without a time lie in every interval, as OGC API - Features asks; this counts them and
/// knows how to ask for the others alone.
final class WithoutTime {
    private static final String HAS_TIME = "time IS NOT NULL";
    private static final String HAS_TIME_JSON =
            "{\"op\":\"not\",\"args\":[{\"op\":\"isNull\",\"args\":[{\"property\":\"time\"}]}]}";

    private WithoutTime() {}

    /// @param path of the page
    static Optional<Undated> found(
            Offered offered, ItemsAsk ask, String path, MultiValueMap<String, String> values) {
        if (ask.wanted().interval().isEmpty()) {
            return Optional.empty();
        }
        Filter none =
                Filter.ofText("time IS NULL", offered.collection().queryables(), shape -> shape);
        Wanted wanted = ask.wanted();
        var narrower =
                new Wanted(
                        wanted.extent(),
                        wanted.box(),
                        wanted.interval(),
                        wanted.knownBy(),
                        Optional.of(wanted.filter().map(none::and).orElse(none)));
        long count =
                new ItemsAsk(narrower, Optional.of(1), Optional.empty(), ask.crs())
                        .find(offered, Optional.empty(), 1)
                        .matched();
        return count == 0
                ? Optional.empty()
                : Optional.of(new Undated(count, address(path, values)));
    }

    private static String address(String path, MultiValueMap<String, String> values) {
        Map<String, List<String>> kept = new LinkedHashMap<>(values);
        kept.remove("after");
        String filter = values.getFirst("filter");
        boolean json = "cql2-json".equals(values.getFirst("filter-lang"));
        String dated = json ? HAS_TIME_JSON : HAS_TIME;
        String both =
                json
                        ? "{\"op\":\"and\",\"args\":[" + filter + "," + dated + "]}"
                        : "(" + filter + ") AND " + dated;
        return new PageAddress(path, kept)
                .with("f", "html", "filter", filter == null ? dated : both);
    }
}
