package org.dateline.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.access.AccountRefused;
import org.dateline.access.AuditEntry;
import org.dateline.access.People;
import org.dateline.access.People.FirstPassword;
import org.dateline.access.Person;
import org.dateline.access.Register;
import org.dateline.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/people`: the accounts and the log, for administrators. Every form answers with the page as it
/// is then.
@RestController
@RequestMapping("/people")
class PeopleController {
    private static final int MOST = 100;

    private final Pages pages;
    private final Visitor visitor;
    private final People people;
    private final Register register;

    PeopleController(Pages pages, Visitor visitor, People people, Register register) {
        this.pages = pages;
        this.visitor = visitor;
        this.people = people;
        this.register = register;
    }

    private static final class WrongRole extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private interface Act {
        Optional<FirstPassword> by(Person administrator, String door);
    }

    private ResponseEntity<String> act(Act act) {
        Person administrator = visitor.demand(Role.ADMINISTRATOR);
        try {
            return show(HttpStatus.OK, act.by(administrator, visitor.door()), null, Long.MAX_VALUE);
        } catch (AccountRefused refused) {
            return show(
                    HttpStatus.BAD_REQUEST,
                    Optional.empty(),
                    refused.reason().name(),
                    Long.MAX_VALUE);
        } catch (WrongRole wrong) {
            return show(HttpStatus.BAD_REQUEST, Optional.empty(), "ROLE", Long.MAX_VALUE);
        }
    }

    private ResponseEntity<String> show(
            HttpStatus status, Optional<FirstPassword> fresh, @Nullable String wrong, long before) {
        List<AuditEntry> entries = register.entries(before, MOST + 1);
        boolean more = entries.size() > MOST;
        return SignInController.html(
                status,
                new PeoplePage(pages, visitor.person())
                        .write(
                                people.all(),
                                fresh,
                                wrong,
                                more ? entries.subList(0, MOST) : entries,
                                more));
    }

    @GetMapping
    ResponseEntity<String> all(@RequestParam(defaultValue = "") String before) {
        visitor.demand(Role.ADMINISTRATOR);
        long number = before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        return show(HttpStatus.OK, Optional.empty(), null, number);
    }

    @PostMapping("/add")
    ResponseEntity<String> add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role) {
        return act((by, door) -> Optional.of(people.add(by, door, name, role(role))));
    }

    @PostMapping("/role")
    ResponseEntity<String> role(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role) {
        return act(
                (by, door) -> {
                    people.changeRole(by, door, name, role(role));
                    return Optional.empty();
                });
    }

    @PostMapping("/password")
    ResponseEntity<String> password(@RequestParam(defaultValue = "") String name) {
        return act((by, door) -> Optional.of(people.newPassword(by, door, name)));
    }

    @PostMapping("/enabled")
    ResponseEntity<String> enabled(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String enabled) {
        return act(
                (by, door) -> {
                    people.enable(by, door, name, enabled.equals("true"));
                    return Optional.empty();
                });
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(WrongRole::new);
    }
}
