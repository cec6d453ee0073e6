package org.dateline.guard;

import java.io.Serializable;

/// Who a session was opened for. It holds as long as the account keeps its version.
interface Session extends Serializable {
    String account();

    long version();

    record ByPassword(String account, long version) implements Session {}
}
