package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// One running application and one browser for all walks of a class; a script that fails fails the
/// walk.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WalkThrough {
    static final String FIFTH_AT_NOON = "/?mode=until&at=2022-01-05T12:00%2B06:00&zone=Asia/Almaty";

    @LocalServerPort int port;

    Walk walk;

    @BeforeAll
    void open_the_browser() {
        walk = new Walk(port);
    }

    @AfterEach
    void no_script_fails() {
        assertThat(walk.errors()).isEmpty();
    }

    @AfterAll
    void close_the_browser() {
        walk.close();
    }
}
