package org.dateline.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.gazetteer.Gazetteer;

/// A gazetteer of a few dozen places, enough to read a sentence with.
final class LittleWorld {
    /// id, class, country, people, longitude, latitude, parent, names; in names `~` marks a
    /// demonym, `=` a code.
    private static final String PLACES =
            """
            us country US 330000000 -98 39 - United States|America|~American|=US|=U.S.
            gb country GB 66000000 -2 54 - United Kingdom|Britain|~British|=UK
            fr country FR 67000000 2 46 - France|~French
            tr country TR 84000000 35 39 - Turkey|~Turkish
            kz country KZ 19000000 67 48 - Kazakhstan|~Kazakh
            ng country NG 200000000 8 10 - Nigeria|~Nigerian
            missouri region US 6100000 -92 38 us Missouri|=Mo.|=MO
            texas region US 29000000 -99 31 us Texas|=Tex.|=TX
            kentucky region US 4400000 -85 38 us Kentucky|=Ky.|=KY
            maryland region US 6000000 -76 39 us Maryland|=Md.|=MD
            ontario-less region GB 1000 -1 53 gb Berkshire
            mangystau region KZ 700000 53 44 kz Mangystau Region|Mangystau
            paris city FR 2100000 2.35 48.85 fr Paris
            paris-mo settlement US 1200 -92 39.48 missouri Paris
            paris-tx settlement US 24000 -95.5 33.66 texas Paris
            columbia-mo city US 120000 -92.3 38.95 missouri Columbia
            glasgow city GB 620000 -4.25 55.86 gb Glasgow
            glasgow-ky settlement US 14000 -85.9 37 kentucky Glasgow
            reading city GB 230000 -0.97 51.45 ontario-less Reading
            nice city FR 340000 7.26 43.7 fr Nice
            manchester city GB 550000 -2.24 53.48 gb Manchester
            new-york city US 8400000 -74 40.7 us New York|New York City
            lagos city NG 15000000 3.4 6.45 ng Lagos
            aktau city KZ 188000 51.17 43.65 mangystau Aktau
            aktobe city KZ 500000 57.2 50.3 kz Aktobe
            almaty city KZ 1900000 76.9 43.25 kz Almaty
            ust city KZ 330000 82.6 49.97 kz Ust-Kamenogorsk
            of settlement TR 17000 40.26 40.94 tr Of
            cnn-code settlement FR 105000 -0.36 49.18 fr Caen|=CNN
            """;

    private LittleWorld() {}

    static Gazetteer open(Path folder) throws IOException {
        List<String> features = new ArrayList<>();
        PLACES.lines().filter(line -> !line.isBlank()).forEach(line -> features.add(feature(line)));
        Files.writeString(
                folder.resolve("little.lpf.json"),
                "{\"type\":\"FeatureCollection\",\"features\":["
                        + String.join(",\n", features)
                        + "]}",
                StandardCharsets.UTF_8);
        return Gazetteer.open(folder);
    }

    private static String feature(String line) {
        String[] f = line.strip().split(" ", 8);
        String names =
                Stream.of(f[7].split("\\|"))
                        .map(LittleWorld::name)
                        .collect(Collectors.joining(","));
        String title = f[7].split("\\|", 2)[0];
        String relations =
                f[6].equals("-")
                        ? ""
                        : "{\"relationType\":\"gvp:broaderPartitive\",\"relationTo\":\""
                                + f[6]
                                + "\"}";
        return """
               {"@id":"%s","type":"Feature","properties":{"title":"%s","ccodes":["%s"],"class":"%s",
               "zone":"UTC","population":%s,"positionSource":"by hand"},"names":[%s],
               "geometry":{"type":"Point","coordinates":[%s,%s]},"relations":[%s]}
               """
                .formatted(f[0], title, f[2], f[1], f[3], names, f[4], f[5], relations);
    }

    private static String name(String written) {
        String usage =
                written.startsWith("~") ? "demonym" : written.startsWith("=") ? "code" : "official";
        String text = usage.equals("official") ? written : written.substring(1);
        return "{\"toponym\":\"%s\",\"lang\":\"en\",\"usage\":\"%s\"}".formatted(text, usage);
    }
}
