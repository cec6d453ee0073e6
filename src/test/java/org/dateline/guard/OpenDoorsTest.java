package org.dateline.guard;

import org.springframework.boot.test.context.SpringBootTest;

/// Everybody reads, and who writes signs in.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/open-doors",
            "dateline.sign-in=required",
            "logging.level.org.dateline.data=error",
            "logging.level.com.vaadin=off",
            "logging.level.org.apache.catalina=off"
        })
class OpenDoorsTest extends AllDoors {
    @Override
    boolean readingOpen() {
        return true;
    }
}
