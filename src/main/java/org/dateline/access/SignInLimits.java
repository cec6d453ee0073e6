package org.dateline.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Slows down who guesses passwords. Failed attempts are counted for an account (known or not) from
/// one address, for an address, and for an account from everywhere; after a few, each next one has
/// to wait twice as long as the one before.
///
/// Nobody can shut somebody else out for ever: a browser in which an account was opened before is
/// counted by itself alone, whatever others do to the account or to the address that they share.
public final class SignInLimits {
    private static final int FREE = 5;
    private static final int FREE_BY_ADDRESS = 20;
    private static final int FREE_FROM_EVERYWHERE = 50;

    private final Clock clock;
    private final FailedAttempts accountsAtAddresses = new FailedAttempts(FREE);
    private final FailedAttempts addresses = new FailedAttempts(FREE_BY_ADDRESS);
    private final FailedAttempts accounts = new FailedAttempts(FREE_FROM_EVERYWHERE);
    private final FailedAttempts browsers = new FailedAttempts(FREE);

    public SignInLimits(Clock clock) {
        this.clock = clock;
    }

    /// Who tries to sign in.
    ///
    /// @param name as typed
    /// @param address of the network
    /// @param browser that the account was opened in before: proven, and one for each; else empty
    public record Attempt(String name, String address, Optional<String> browser) {}

    private record Count(FailedAttempts in, String key) {}

    private List<Count> counts(Attempt attempt) {
        String account = digest(AccountName.key(cut(attempt.name)));
        String network = network(attempt.address);
        return attempt.browser
                .map(b -> List.of(new Count(browsers, account + " " + digest(b))))
                .orElseGet(
                        () ->
                                List.of(
                                        new Count(accountsAtAddresses, account + " " + network),
                                        new Count(addresses, network),
                                        new Count(accounts, account)));
    }

    /// Counts an attempt as failed before it is made, so that attempts at the same time count;
    /// gives the time to wait where it must not be made at all.
    public synchronized Optional<Duration> attempt(Attempt attempt) {
        all().forEach(failed -> failed.forget(clock.instant()));
        List<Count> counts = counts(attempt);
        Optional<Duration> longest =
                counts.stream()
                        .flatMap(c -> c.in.wait(c.key, clock.instant()).stream())
                        .max(Comparator.naturalOrder());
        if (longest.isEmpty()) {
            counts.forEach(c -> c.in.count(c.key, clock.instant()));
        }
        return longest;
    }

    /// Takes back what was counted for the account at the address or in the browser. Of the address
    /// and of the account from everywhere only this attempt is taken back: else somebody with one
    /// account could guess at the others without end, and who guesses had only to wait for the
    /// owner.
    public synchronized void succeeded(Attempt attempt) {
        counts(attempt)
                .forEach(
                        c -> {
                            if (c.in == accountsAtAddresses || c.in == browsers) {
                                c.in.clear(c.key);
                            } else {
                                c.in.takeBack(c.key);
                            }
                        });
    }

    synchronized int kept() {
        return all().mapToInt(FailedAttempts::kept).sum();
    }

    private Stream<FailedAttempts> all() {
        return Stream.of(accountsAtAddresses, addresses, accounts, browsers);
    }

    private static String cut(String name) {
        return name.length() > 256 ? digest(name) : name;
    }

    /// As many characters for any text, and the text is not kept.
    private static String digest(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// An IPv4 address, or the half of an IPv6 address that names the network.
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] parts = address.split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < 4 && i < parts.length && !(i > 0 && parts[i].isEmpty()); i++) {
            network.append(parts[i]).append(':');
        }
        return network.toString();
    }
}
