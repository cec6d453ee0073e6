package org.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/// A proxy on the same machine, whose word is believed.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/behind-proxy",
            "server.forward-headers-strategy=native",
            "logging.level.org.dateline.data=error",
            "logging.level.com.vaadin=off",
            "logging.level.org.apache.catalina=off"
        })
class BehindProxyTest extends Town {

    private HttpResponse<String> signIn(String name, String password, String forwarded)
            throws Exception {
        return post(
                browser(),
                "/login",
                Map.of("name", name, "password", password),
                "X-Forwarded-For",
                forwarded,
                "X-Forwarded-Proto",
                "https");
    }

    @Test
    void who_comes_by_a_proxy_has_to_sign_in_though_only_this_machine_is_served() throws Exception {
        assertThat(get(nobody, "/people").statusCode()).isEqualTo(303);
        assertThat(get(nobody, "/people", "X-Forwarded-For", "127.0.0.1").statusCode())
                .isEqualTo(303);
    }

    @Test
    void each_client_is_counted_by_its_own_address_which_it_cannot_forge() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(signIn("name" + i, "not it, not it", "203.0.113.7").statusCode())
                    .isEqualTo(303);
        }
        assertThat(signIn("another", "not it, not it", "203.0.113.7").statusCode()).isEqualTo(429);
        assertThat(signIn("another", "not it, not it", "203.0.113.8").statusCode()).isEqualTo(303);
        // What the client wrote stands before what the proxy adds, also of a private network.
        for (int i = 0; i < 20; i++) {
            signIn("more" + i, "not it, not it", "198.51.100." + i + ", 192.168.0.9");
        }
        assertThat(
                        signIn("another one", "not it, not it", "198.51.100.77, 192.168.0.9")
                                .statusCode())
                .isEqualTo(429);
    }

    @Test
    void over_tls_all_cookies_are_for_tls_only() throws Exception {
        account("anna", Role.VIEWER);
        List<String> cookies =
                signIn("anna", PASSWORD, "203.0.113.99").headers().allValues("Set-Cookie");
        assertThat(cookies).hasSize(2).allMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void a_page_of_the_site_as_the_proxy_shows_it_may_write_and_another_may_not() throws Exception {
        for (String origin : List.of("https://dateline.example", "https://evil.example")) {
            HttpResponse<String> answer =
                    post(
                            browser(),
                            "/login",
                            Map.of("name", "x", "password", "y"),
                            "X-Forwarded-For",
                            "203.0.113.50",
                            "X-Forwarded-Host",
                            "dateline.example",
                            "X-Forwarded-Proto",
                            "https",
                            "Origin",
                            origin);
            assertThat(answer.statusCode())
                    .as(origin)
                    .isEqualTo(origin.contains("evil") ? 403 : 303);
        }
    }

    @Test
    void alone_is_only_who_asked_for_no_proxy() {
        assertThat(House.of("127.0.0.1", "auto", "open", false, Optional.empty()).alone()).isTrue();
        assertThat(House.of("127.0.0.1", "auto", "open", true, Optional.empty()).alone()).isFalse();
    }
}
