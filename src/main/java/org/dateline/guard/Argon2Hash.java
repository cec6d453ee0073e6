package org.dateline.guard;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.dateline.access.PasswordHash;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Argon2id with 19 MiB, two passes and one lane: the first of the settings that the OWASP Password
/// Storage Cheat Sheet names. At most two are reckoned at a time, so that many sign-ins at once
/// take no more than 38 MiB.
final class Argon2Hash implements PasswordHash {
    private static final String ALGORITHM = "{argon2}";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIB = 19_456;
    private static final int PASSES = 2;
    private static final int AT_A_TIME = 2;
    private static final int PATIENCE_SECONDS = 10;

    /// More would only hold the threads that serve readers.
    private static final int MOST_WAITING = 20;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIB, PASSES);
    private final Semaphore free = new Semaphore(AT_A_TIME, true);
    private volatile String nobodys = "";

    @Override
    public String of(String password) {
        return taking(() -> ALGORITHM + encoder.encode(password));
    }

    @Override
    public boolean matches(String password, String hash) {
        return hash.startsWith(ALGORITHM)
                && taking(() -> encoder.matches(password, hash.substring(ALGORITHM.length())));
    }

    @Override
    public boolean isOutdated(String hash) {
        return !hash.startsWith(ALGORITHM)
                || encoder.upgradeEncoding(hash.substring(ALGORITHM.length()));
    }

    /// Made at the first use, which is then slower once, whatever the name.
    @Override
    public String nobodys() {
        if (nobodys.isEmpty()) {
            nobodys = of("nobody's password");
        }
        return nobodys;
    }

    private <T> T taking(Supplier<T> work) {
        if (free.getQueueLength() >= MOST_WAITING) {
            throw new Crowded();
        }
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Crowded();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Crowded();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    /// Too many sign in at once.
    static final class Crowded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
