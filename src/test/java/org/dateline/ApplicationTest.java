package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class ApplicationTest {
    @Test
    void a_taken_port_is_told_in_one_line_that_says_what_to_do() {
        Exception wrapped = new IllegalStateException("start", new PortInUseException(8080));
        assertThat(Application.reason(wrapped))
                .isEqualTo("port 8080 is taken; name another with --port");
    }

    @Test
    void any_other_failure_is_told_by_its_innermost_cause() {
        Exception wrapped =
                new IllegalStateException(
                        "outer", new IllegalArgumentException("no such folder: geo"));
        assertThat(Application.reason(wrapped)).isEqualTo("no such folder: geo");
    }
}
