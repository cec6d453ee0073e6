package org.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address that takes a writing method, with every role and with none.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/who-may",
            "dateline.sign-in=required",
            "logging.level.org.dateline.data=error",
            "logging.level.com.vaadin=off",
            "logging.level.org.apache.catalina=off"
        })
class WhoMayTest extends Town {
    private static final List<HttpMethod> WRITING =
            List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    record Door(HttpMethod method, String pattern) {
        String path() {
            return pattern.replaceAll("\\{\\*?[^}]*(\\{[^}]*\\}[^}]*)*\\}", "x").replace("**", "x");
        }
    }

    private List<Door> writingDoors() {
        List<Door> doors = new ArrayList<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach(
                        (mapping, handler) -> {
                            Set<String> methods =
                                    mapping.getMethodsCondition().getMethods().stream()
                                            .map(Enum::name)
                                            .collect(java.util.stream.Collectors.toSet());
                            for (HttpMethod method : WRITING) {
                                if (methods.isEmpty() || methods.contains(method.name())) {
                                    mapping.getPatternValues()
                                            .forEach(p -> doors.add(new Door(method, p)));
                                }
                            }
                        });
        // Spring Boot's answer to errors takes every method, and is reached from inside only.
        doors.removeIf(door -> door.pattern().equals("/error"));
        return doors;
    }

    @Test
    void every_address_that_writes_has_a_rule() {
        assertThat(writingDoors()).hasSizeGreaterThan(8);
        assertThat(writingDoors())
                .as("add a rule to DoorRules for each of these")
                .filteredOn(door -> DoorRules.find(door.method(), door.path()).isEmpty())
                .isEmpty();
    }

    @Test
    void no_address_that_writes_opens_to_a_lower_role_or_to_nobody() throws Exception {
        Map<Role, HttpClient> people =
                Map.of(
                        Role.VIEWER, signedIn("walk-viewer", Role.VIEWER),
                        Role.EDITOR, signedIn("walk-editor", Role.EDITOR));
        for (Door door : writingDoors()) {
            Role needed = DoorRules.role(door.method(), door.path());
            if (needed != Role.VIEWER) {
                assertThat(send(nobody, door)).as("nobody: %s", door).isEqualTo(401);
            }
            for (Role role : List.of(Role.VIEWER, Role.EDITOR)) {
                if (!role.atLeast(needed)) {
                    assertThat(send(people.get(role), door))
                            .as("%s: %s", role, door)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void no_address_that_writes_opens_to_a_page_of_another_site() throws Exception {
        account("walk-admin", Role.ADMINISTRATOR);
        HttpClient administrator = signedIn("walk-admin", Role.ADMINISTRATOR);
        for (Door door : writingDoors()) {
            boolean open =
                    DoorRules.find(door.method(), door.path())
                            .map(DoorRule::fromOtherSites)
                            .orElse(false);
            if (!open) {
                assertThat(send(administrator, door, "Origin", "https://evil.example"))
                        .as("%s", door)
                        .isEqualTo(403);
                assertThat(send(administrator, door, "Sec-Fetch-Site", "cross-site"))
                        .as("%s", door)
                        .isEqualTo(403);
            }
        }
    }

    private int send(HttpClient client, Door door, String... headers) throws Exception {
        HttpRequest.Builder request =
                request(door.path())
                        .method(door.method().name(), HttpRequest.BodyPublishers.ofString(""));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    @Test
    void an_address_without_a_rule_needs_an_editor() {
        assertThat(DoorRules.role(HttpMethod.POST, "/brand/new")).isEqualTo(Role.EDITOR);
        assertThat(DoorRules.find(HttpMethod.POST, "/brand/new")).isEmpty();
        assertThat(DoorRules.role(HttpMethod.GET, "/brand/new")).isEqualTo(Role.VIEWER);
    }

    @Test
    void another_spelling_of_an_address_opens_nothing() throws Exception {
        HttpClient viewer = signedIn("walk-viewer", Role.VIEWER);
        account("another-person", Role.VIEWER);
        for (String path :
                List.of(
                        "/people",
                        "/people/",
                        "/%70eople",
                        "/./people",
                        "/people;a=b",
                        "/x/../people",
                        "//people",
                        "/people/add",
                        "/PEOPLE",
                        "/people%2fadd",
                        "/people%00")) {
            HttpResponse<String> answer = get(viewer, path);
            assertThat(answer.body()).as(path).doesNotContain("another-person", "/people/add");
            // What no door knows is the application's, whose shell holds nothing yet.
            if (!answer.body().contains("generated by Vaadin")) {
                assertThat(answer.statusCode()).as(path).isNotEqualTo(200);
            }
        }
    }
}
