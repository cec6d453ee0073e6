package org.dateline.ogc;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;

/// A running application with the situation for tests of the standards, one for all tests that ask
/// for it.
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/ogc",
            "dateline.conformance=true",
            "logging.level.org.dateline.data=error"
        })
@interface OpenDoor {}
