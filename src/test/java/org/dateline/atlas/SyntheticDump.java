package org.dateline.atlas;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/// Writes a dump in GeoNames' form with made-up places, as many as wanted: for trying out whether
/// the world fits. `SyntheticDump FOLDER PLACES` writes `allCountries.txt` and
/// `alternateNamesV2.txt`, the same bytes on every run.
public final class SyntheticDump {
    private static final long SEED = 12_000_000;
    private static final int COUNTRIES = 200;
    private static final int REGIONS = 20;
    private static final String[] SYLLABLES =
            ("ka ra san to ber gen ville burg kent sk ow ham ton ford mar del rio vil la no vo gra"
                            + " dar es sa lam tash ash ga bat mon te vi deo lin an hui zhou shan jing"
                            + " bay wa ter al bu qa ry yah um der mo lo stad berg heim hof")
                    .split(" ");
    private static final String[] FEATURES = {
        "P\tPPL", "P\tPPL", "P\tPPL", "H\tSTM", "T\tMT", "S\tBLDG", "L\tFRM", "P\tPPLX", "H\tLK",
        "S\tHTL", "T\tHLL", "V\tFRST"
    };

    private final Random random = new Random(SEED);

    private SyntheticDump() {}

    public static void main(String[] args) throws IOException {
        new SyntheticDump().write(Path.of(args[0]), Integer.parseInt(args[1]));
    }

    static void write(Path folder, long places) throws IOException {
        new SyntheticDump().write(folder, (int) places);
    }

    private void write(Path folder, int places) throws IOException {
        Files.createDirectories(folder);
        try (var rows = Files.newBufferedWriter(folder.resolve("allCountries.txt"));
                var names = Files.newBufferedWriter(folder.resolve("alternateNamesV2.txt"))) {
            int id = 13_500_000;
            for (int country = 0; country < COUNTRIES; country++) {
                row(rows, id++, name(), "A\tPCLI", country, -1, 1_000_000);
                for (int region = 0; region < REGIONS; region++) {
                    row(rows, id++, name(), "A\tADM1", country, region, 50_000);
                }
            }
            for (int i = COUNTRIES * (REGIONS + 1); i < places; i++) {
                String feature = FEATURES[random.nextInt(FEATURES.length)];
                int people =
                        feature.equals("P\tPPL") && random.nextInt(10) == 0
                                ? (int) Math.exp(random.nextDouble() * 14)
                                : 0;
                int country = random.nextInt(COUNTRIES);
                row(rows, id, name(), feature, country, random.nextInt(REGIONS), people);
                for (int more = random.nextInt(4); more > 1; more--) {
                    names.write(
                            String.format(
                                    Locale.ROOT,
                                    "%d\t%d\t%s\t%s\t\t\t\t\t\t%n",
                                    i * 4 + more,
                                    id,
                                    more == 2 ? "en" : "ru",
                                    name()));
                }
                id++;
            }
        }
    }

    private static String country(int number) {
        return "" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
    }

    private void row(
            BufferedWriter rows,
            int id,
            String name,
            String feature,
            int country,
            int region,
            int people)
            throws IOException {
        double lat = Math.round((random.nextDouble() * 170 - 85) * 1e5) / 1e5;
        double lon = Math.round((random.nextDouble() * 360 - 180) * 1e5) / 1e5;
        rows.write(
                id
                        + "\t"
                        + name
                        + "\t"
                        + name
                        + "\t\t"
                        + lat
                        + "\t"
                        + lon
                        + "\t"
                        + feature
                        + "\t"
                        + country(country)
                        + "\t\t"
                        + (region < 0 ? "00" : "" + region)
                        + "\t\t\t\t"
                        + people
                        + "\t\t0\tEurope/Paris\t2026-01-01\n");
    }

    private String name() {
        var name = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        if (random.nextInt(4) == 0) {
            name.append(' ');
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)].toUpperCase(Locale.ROOT));
        }
        return name.toString();
    }
}
