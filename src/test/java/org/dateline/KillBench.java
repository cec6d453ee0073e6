package org.dateline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/// Kills processes that start, import and edit, and prints what was lost: `./dateline bench kills
/// [how many]`. Ends with 1 where anything was.
final class KillBench {
    private static final int USUAL = 100;

    private KillBench() {}

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger("ROOT")).setLevel(Level.ERROR);
        int wanted = args.length > 0 ? Integer.parseInt(args[0]) : USUAL;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        Path folder = Files.createTempDirectory("dateline-bench-kills");
        Path data = folder.resolve("data");
        System.out.printf(Locale.ROOT, "%d kills, seed %d%n", wanted, seed);
        long start = System.nanoTime();
        Kills kills = new Kills(data.toString(), folder, seed);
        for (int i = 0; i < wanted; i++) {
            kills.kill(Kills.Moment.values()[i % Kills.Moment.values().length]);
            if (!kills.losses().isEmpty()) {
                break;
            }
            if ((i + 1) % 10 == 0) {
                System.out.println(kills.told());
            }
        }
        kills.lookAtAll();
        if (!kills.losses().isEmpty()) {
            System.out.println("LOST after " + kills.told() + ":");
            kills.losses().forEach(loss -> System.out.println("  " + loss));
            System.out.println("The store is left in " + data);
            System.exit(1);
        }
        System.out.printf(
                Locale.ROOT,
                "%s; every acknowledged one is there, byte for byte; none is half there; what is"
                        + " served is what is stored (%.0f s)%n",
                kills.told(),
                (System.nanoTime() - start) / 1e9);
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
