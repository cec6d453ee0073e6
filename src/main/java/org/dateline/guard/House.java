package org.dateline.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.dateline.access.Role;

/// How this Dateline is meant to be used, from its settings.
///
/// @param alone one person works on this machine, without signing in
/// @param readingOpen who is not signed in may read
/// @param elsewhere where people sign in by OpenID Connect
public record House(boolean alone, boolean readingOpen, Optional<Provider> elsewhere) {

    /// @param name of the provider, as the button says it
    /// @param role of who comes for the first time
    public record Provider(
            String issuer, String clientId, String clientSecret, String name, Role role) {}

    /// @param address that the server listens at; empty for every one
    /// @param signIn `auto` or `required`
    /// @param reading `open` or `closed`
    /// @param proxied whether what a proxy says of a request is believed: then others come
    public static House of(
            String address,
            String signIn,
            String reading,
            boolean proxied,
            Optional<Provider> elsewhere) {
        boolean open = one(reading, "dateline.reading", "open", "closed");
        boolean auto = one(signIn, "dateline.sign-in", "auto", "required");
        boolean alone = auto && open && !proxied && elsewhere.isEmpty() && isLoopback(address);
        return new House(alone, open, elsewhere);
    }

    private static boolean one(String value, String setting, String first, String second) {
        if (!value.equals(first) && !value.equals(second)) {
            throw new IllegalArgumentException(
                    setting + " is " + first + " or " + second + ", not " + value);
        }
        return value.equals(first);
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
