package org.dateline.guard;

import org.springframework.boot.test.context.SpringBootTest;

/// Who reads signs in too.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/closed-doors",
            "dateline.reading=closed",
            "logging.level.org.dateline.data=error",
            "logging.level.com.vaadin=off",
            "logging.level.org.apache.catalina=off"
        })
class ClosedDoorsTest extends AllDoors {
    @Override
    boolean readingOpen() {
        return false;
    }
}
