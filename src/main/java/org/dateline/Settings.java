package org.dateline;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings whose names begin with `dateline.`; relative folders start at the working directory.
///
/// @param data where the store lives; made where it is missing
/// @param database JDBC address of a PostgreSQL server; empty for the database in the data folder
/// @param geodata the shipped data: base map, gazetteer, situations
/// @param conformance whether the made-up situation for tests of standards is there too, or alone
@ConfigurationProperties("dateline")
record Settings(
        @DefaultValue("data") Path data,
        @DefaultValue("geodata") Path geodata,
        @DefaultValue("") String database,
        @DefaultValue("off") Conformance conformance) {

    Path gazetteer() {
        return geodata.resolve("gazetteer");
    }

    /// Where the index of the gazetteer's places lies, and what a user imported.
    Path atlas() {
        return data.resolve("gazetteer");
    }

    Path situations() {
        return geodata.resolve("situations");
    }
}
