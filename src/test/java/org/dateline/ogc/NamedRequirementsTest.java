package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No requirement of the standards that `/conformance` names is without a test of its name.
class NamedRequirementsTest {
    @Test
    void every_requirement_has_a_test_named_after_it() throws Exception {
        List<String> requirements =
                Files.readAllLines(Path.of("src/test/resources/org/dateline/ogc/requirements.txt"))
                        .stream()
                        .filter(line -> line.startsWith("req_"))
                        .toList();
        Set<String> tests =
                Stream.of(
                                CoreRequirementsTest.class,
                                FeaturesRequirementsTest.class,
                                CrsRequirementsTest.class,
                                ReferenceSystemsRequirementsTest.class,
                                FilterRequirementsTest.class)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .map(Method::getName)
                        .collect(Collectors.toSet());
        assertThat(requirements)
                .hasSizeGreaterThan(80)
                .doesNotHaveDuplicates()
                .allMatch(tests::contains);
    }
}
