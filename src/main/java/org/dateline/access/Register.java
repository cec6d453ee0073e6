package org.dateline.access;

import java.util.List;
import java.util.Optional;

/// Keeps accounts, and the log, which only grows.
public interface Register {

    /// @param name in any case
    Optional<Account> find(String name);

    /// @param identity issuer and subject
    Optional<Account> findByIdentity(String identity);

    /// All accounts, in the order of their names.
    List<Account> accounts();

    /// Keeps a new account together with the entry that tells of it: both or none. Throws
    /// [AccountRefused] where the name or the identity is taken.
    void add(Account account, AuditEntry entry);

    /// Keeps a changed account together with the entry that tells of it: both or none.
    void change(Account account, AuditEntry entry);

    void log(AuditEntry entry);

    /// Entries below number `before`, newest first.
    List<AuditEntry> entries(long before, int most);

    /// The highest revision of a situation that the log tells of; 0 where none.
    long newestRevision(String situation);
}
