package org.dateline.access;

/// Turns passwords into what may be kept.
public interface PasswordHash {
    String of(String password);

    /// Takes as long for a wrong password as for the right one.
    boolean matches(String password, String hash);

    /// True where the hash was made with weaker settings than are in force.
    boolean isOutdated(String hash);

    /// No password's hash, made with the settings in force.
    String nobodys();
}
