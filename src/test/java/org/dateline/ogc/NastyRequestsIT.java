package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What nobody should send, sent to every address that the application answers reading requests at:
/// never a failure of the server, never a word of its inside. Runs where the front end is built,
/// since whatever no door answers at leads to its page.
@OpenDoor
class NastyRequestsIT {
    private static final List<String> VALUES =
            List.of(
                    "",
                    "0",
                    "-1",
                    "2147483648",
                    "ten",
                    "NaN",
                    "Infinity",
                    "1",
                    "1,2,3",
                    "1,2,3,4,5",
                    "1,2,3,NaN",
                    "3,4,1,2",
                    "0,0,1,91",
                    "170,-10,-170,10",
                    "1,".repeat(2_000),
                    "2022-13-01",
                    "2022-02-30",
                    "0000-01-01T00:00:00Z",
                    "2022-01-05/2022-01-04",
                    "2".repeat(20_000),
                    "<img src=x onerror=alert(1)>",
                    "=HYPERLINK(\"x\")",
                    "Жаңаөзен \u202e \ud83d\ude00",
                    "../../etc/passwd",
                    "a\u0000b",
                    "${java.lang.Runtime}",
                    "T(java.lang.Runtime).getRuntime()",
                    "getClass().forName('x')",
                    "class.module.classLoader",
                    "(".repeat(5_000),
                    "'; DROP TABLE event; --");

    @LocalServerPort private int port;

    @Autowired private List<RequestMappingHandlerMapping> mappings;
    private Asked door = new Asked(0);

    @BeforeEach
    void open() {
        door = new Asked(port);
    }

    /// Paths of all reading addresses, with `value` for each variable in them.
    private Set<String> paths(String situation, String collection, String value) {
        Set<String> paths = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                    info.getPatternValues()
                            .forEach(
                                    path ->
                                            paths.add(
                                                    path.replace("{situation}", situation)
                                                            .replace("{collection}", collection)
                                                            .replaceAll("\\{[^}]*}", value)));
                }
            }
        }
        return paths;
    }

    private Set<String> paths() {
        return paths("kazakhstan-2022", "kazakhstan-2022_events", "protests-begin");
    }

    private static final List<String> NAMES =
            List.of(
                    "bbox",
                    "datetime",
                    "limit",
                    "known",
                    "crs",
                    "filter",
                    "after",
                    "f",
                    "q",
                    "revision",
                    "width",
                    "height",
                    "dpi",
                    "at",
                    "from",
                    "to",
                    "lang",
                    "name",
                    "bbox-crs",
                    "category",
                    "unheard-of");

    @Test
    void no_parameter_makes_any_address_fail() throws Exception {
        Set<String> paths = paths();
        assertThat(paths).hasSizeGreaterThan(15).anyMatch(path -> path.endsWith("/items"));
        List<String> failed = new ArrayList<>();
        int asked = 0;
        for (String path : paths) {
            for (int i = 0; i < VALUES.size(); i++) {
                String name = NAMES.get((i + asked) % NAMES.size());
                String encoded = Asked.encode(VALUES.get(i));
                for (String query :
                        List.of(name + "=" + encoded, name + "=1&" + name + "=" + encoded)) {
                    check(door.get(path + "?" + query), path, query, failed);
                }
            }
            asked++;
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void each_parameter_of_items_is_refused_or_answered_with_each_value() throws Exception {
        String items = "/collections/kazakhstan-2022_events/items";
        List<String> failed = new ArrayList<>();
        for (String name : NAMES) {
            for (String value : VALUES) {
                String query = name + "=" + Asked.encode(value);
                check(door.get(items + "?" + query), items, query, failed);
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void no_name_in_a_path_makes_any_address_fail() throws Exception {
        List<String> failed = new ArrayList<>();
        for (String value :
                List.of(
                        "%2f",
                        "%00",
                        "..",
                        "%2e%2e",
                        "%5c",
                        "%ff",
                        "%252f",
                        "a;b=c",
                        "~zz",
                        "%3Cscript%3E",
                        "x".repeat(5_000),
                        "%F0%9F%98%80")) {
            for (String path : paths(value, value, value)) {
                check(door.get(path), path, "", failed);
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void no_method_and_no_header_makes_any_address_fail() throws Exception {
        List<String> failed = new ArrayList<>();
        for (String path : paths()) {
            for (String method : List.of("HEAD", "OPTIONS", "TRACE", "PATCH", "PROPFIND", "X")) {
                check(door.send(method, path), path, method, failed);
            }
            for (String accept :
                    List.of("image/png", "%%%", "*", "text/html;q=2", "a/b,".repeat(3_000), "/")) {
                check(door.get(path, "Accept", accept), path, accept, failed);
            }
            check(door.get(path, "X-Long", "x".repeat(65_000)), path, "header", failed);
            check(door.get(path, "Accept-Language", "xx-".repeat(500)), path, "language", failed);
            check(door.get(path, "Range", "bytes=5-1"), path, "range", failed);
            check(door.get(path, "If-None-Match", "\"\",,W/"), path, "tag", failed);
        }
        assertThat(door.send(HttpMethod.TRACE.name(), "/collections").statusCode())
                .isBetween(400, 499);
        assertThat(failed).isEmpty();
    }

    private static void check(
            HttpResponse<String> answer, String path, String how, List<String> failed) {
        String body = answer.body();
        boolean tells = body.contains("\tat org.") || body.contains("Exception:");
        // 501 is what the standard asks for where a method is unknown.
        boolean fails = answer.statusCode() >= 500 && answer.statusCode() != 501;
        if (fails || tells) {
            String shown = how.substring(0, Math.min(60, how.length()));
            failed.add(answer.statusCode() + " " + path + " " + shown);
        }
    }
}
