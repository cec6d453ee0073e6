package org.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.access.Role;
import org.dateline.guard.DoorList.Door;
import org.dateline.guard.DoorList.For;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Finds every door of the running application and compares it with [DoorList]: one that is not
/// listed fails, and so does one that answers somebody else than the list says.
abstract class AllDoors extends Town {
    @Autowired ApplicationContext application;
    @Autowired ServletContext servlets;

    abstract boolean readingOpen();

    private Set<Door> addresses() {
        Set<Door> doors = new java.util.HashSet<>();
        for (var mapping :
                application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            for (var info : mapping.getHandlerMethods().keySet()) {
                Set<String> methods =
                        info.getMethodsCondition().getMethods().stream()
                                .map(Enum::name)
                                .collect(Collectors.toSet());
                for (String pattern : info.getPatternValues()) {
                    if (methods.isEmpty()) {
                        doors.add(new Door("ANY", pattern));
                    }
                    methods.forEach(method -> doors.add(new Door(method, pattern)));
                }
            }
        }
        assertThat(doors.remove(DoorList.FAILURES)).isTrue();
        return doors;
    }

    @Test
    void nobody_asks_for_the_answer_to_failures() throws Exception {
        for (String path : List.of("/error", "/error?trace=true&message=true")) {
            assertThat(get(nobody, path).statusCode()).isEqualTo(404);
            assertThat(post(nobody, path, Map.of()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void every_address_of_a_controller_is_listed() {
        assertThat(addresses()).hasSizeGreaterThan(30);
        assertThat(addresses())
                .as("say in DoorList who it is for, and in DoorRules if it is not for readers")
                .containsExactlyInAnyOrderElementsOf(DoorList.ADDRESSES.keySet());
    }

    @Test
    void every_other_handler_of_addresses_is_listed() {
        Map<String, Set<String>> handlers = new TreeMap<>();
        for (HandlerMapping mapping : application.getBeansOfType(HandlerMapping.class).values()) {
            switch (mapping) {
                case RequestMappingInfoHandlerMapping known -> {}
                case RouterFunctionMapping routes ->
                        assertThat(routes.getRouterFunction()).isNull();
                case AbstractUrlHandlerMapping urls ->
                        handlers.computeIfAbsent("urls", n -> new TreeSet<>())
                                .addAll(urls.getHandlerMap().keySet());
                default ->
                        handlers.computeIfAbsent("other", n -> new TreeSet<>())
                                .add(mapping.getClass().getName());
            }
        }
        assertThat(handlers.getOrDefault("other", Set.of())).isEmpty();
        assertThat(handlers.get("urls"))
                .containsExactlyInAnyOrderElementsOf(
                        DoorList.HANDLERS.keySet().stream().map(Door::pattern).toList());
    }

    @Test
    void every_view_is_listed() {
        Set<String> routes =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))
                        .getRegisteredRoutes()
                        .stream()
                        .map(route -> "/" + route.getTemplate())
                        .collect(Collectors.toSet());
        assertThat(routes)
                .containsExactlyInAnyOrderElementsOf(
                        DoorList.VIEWS.keySet().stream().map(Door::pattern).toList());
    }

    @Test
    void there_is_no_servlet_but_those_of_spring_and_of_the_page() {
        Map<String, Set<String>> mapped = new TreeMap<>();
        servlets.getServletRegistrations()
                .forEach((name, servlet) -> mapped.put(name, new TreeSet<>(servlet.getMappings())));
        assertThat(mapped)
                .isEqualTo(
                        Map.of(
                                "dispatcherServlet", Set.of("/"),
                                "springServlet", Set.of("/vaadinServlet/*")));
    }

    /// A filter can answer by itself.
    @Test
    void no_filter_of_the_guard_answers_that_is_not_known() {
        List<Filter> filters =
                application.getBean(FilterChainProxy.class).getFilterChains().stream()
                        .flatMap(chain -> chain.getFilters().stream())
                        .toList();
        assertThat(filters.stream().map(f -> f.getClass().getSimpleName()).toList())
                .containsExactly(
                        "DisableEncodeUrlFilter",
                        "WebAsyncManagerIntegrationFilter",
                        "SecurityContextHolderFilter",
                        "EarlyHeaders",
                        "HeaderWriterFilter",
                        "WithoutRegister",
                        "OwnSite",
                        "LogoutFilter",
                        "UsernamePasswordAuthenticationFilter",
                        "BasicAuthenticationFilter",
                        "RequestCacheAwareFilter",
                        "SecurityContextHolderAwareRequestFilter",
                        "ExceptionTranslationFilter",
                        "AuthorizationFilter");
        Set<String> others =
                servlets.getFilterRegistrations().values().stream()
                        .map(f -> f.getClassName().replaceAll(".*\\.", ""))
                        .collect(Collectors.toSet());
        assertThat(others)
                .as("LandingFilter leads to /open-data, WsFilter to /VAADIN/push")
                .containsExactlyInAnyOrder(
                        "DelegatingFilterProxyRegistrationBean$1",
                        "LandingFilter",
                        "MalformedQuery",
                        "OrderedCharacterEncodingFilter",
                        "OrderedFormContentFilter",
                        "OrderedRequestContextFilter",
                        "WsFilter");
    }

    private Map<Door, For> all() {
        Map<Door, For> all = new LinkedHashMap<>();
        Stream.of(DoorList.ADDRESSES, DoorList.VIEWS, DoorList.OTHERS).forEach(all::putAll);
        return all;
    }

    @Test
    void every_door_answers_whom_it_is_for_and_nobody_else() throws Exception {
        Map<Role, HttpClient> people = new TreeMap<>();
        for (Role role : Role.values()) {
            people.put(role, signedIn("walk-" + role.name().toLowerCase(), role));
        }
        StringBuilder wrong = new StringBuilder();
        for (var listed : all().entrySet()) {
            Door door = listed.getKey();
            For whom = listed.getValue();
            for (boolean page : List.of(true, false)) {
                HttpResponse<String> guest = send(nobody, door, page);
                boolean refused = isRefusedGuest(guest, page && !isWriting(door));
                if (refused == whom.letsGuests(readingOpen())) {
                    wrong.append("guest %s: %d%n".formatted(door, guest.statusCode()));
                }
            }
            for (var person : people.entrySet()) {
                int status = send(person.getValue(), door, false).statusCode();
                boolean refused = status == 403 || status == 401;
                if (refused == whom.lets(person.getKey())) {
                    wrong.append("%s %s: %d%n".formatted(person.getKey(), door, status));
                }
            }
        }
        assertThat(wrong.toString()).isEmpty();
    }

    private static boolean isWriting(Door door) {
        return !door.method().equals("GET");
    }

    private static boolean isRefusedGuest(HttpResponse<String> answer, boolean page) {
        String way = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() == 401
                || page && answer.statusCode() == 303 && way.startsWith("/login?next=");
    }

    @Test
    void the_page_opens_no_socket_to_a_guest_where_reading_is_closed() {
        var address = URI.create("ws://127.0.0.1:" + port + "/VAADIN/push?v-r=push&v-uiId=0");
        Throwable refused =
                catchThrowable(
                        () ->
                                nobody.newWebSocketBuilder()
                                        .buildAsync(address, new WebSocket.Listener() {})
                                        .get(20, TimeUnit.SECONDS)
                                        .abort());
        if (!readingOpen()) {
            assertThat(refused).cause().isInstanceOf(WebSocketHandshakeException.class);
            assertThat(
                            ((WebSocketHandshakeException) refused.getCause())
                                    .getResponse()
                                    .statusCode())
                    .isEqualTo(401);
        }
    }

    private HttpResponse<String> send(HttpClient client, Door door, boolean page) throws Exception {
        HttpRequest.Builder request =
                request(door.path())
                        .setHeader("Accept", page ? "text/html" : "application/json, */*;q=0.1")
                        .method(door.method(), HttpRequest.BodyPublishers.ofString(""));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
