package org.dateline.publish;

import java.util.List;
import org.dateline.event.StoreUnavailable;
import org.dateline.snapshot.SnapshotId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Kept snapshots by id, ready to be drawn again.
public final class Archive {
    private static final Logger LOG = LoggerFactory.getLogger("org.dateline.data");

    private final KeptSnapshots kept;
    private final Commissions commissions;

    public Archive(KeptSnapshots kept, Commissions commissions) {
        this.kept = kept;
        this.commissions = commissions;
    }

    /// @param id as it was asked for
    /// @param commission drawn by the painter of today; its own id differs from `id` where that
    ///   stands for an older painter
    record Found(String id, int painter, Commission commission) {
        /// Whether the painter has changed since, so that the sheet may look different.
        boolean isRedrawn() {
            return !id.equals(commission.id());
        }
    }

    /// Keeps a request, if it is not kept yet.
    public void keep(Commission commission) {
        kept.keep(
                new KeptSnapshot(
                        commission.id(),
                        commission.situation().id(),
                        commission.revision(),
                        SnapshotId.PAINTER_VERSION,
                        commission.query()));
    }

    /// Whoever reads is not kept from it.
    private void keepIfPossible(Commission commission) {
        try {
            keep(commission);
        } catch (StoreUnavailable later) {
            LOG.debug("Not kept under the id of today's painter", later);
        }
    }

    /// Throws a problem of status 404 where there is no such snapshot. What an older painter's id
    /// stands for is kept under the id of today's too, because that one is printed on the sheet.
    Found find(String id) {
        return kept.find(SnapshotId.isOne(id) ? id : "")
                .flatMap(
                        k ->
                                commissions
                                        .read(k)
                                        .map(commission -> new Found(id, k.painter(), commission)))
                .map(
                        found -> {
                            if (found.isRedrawn()) {
                                keepIfPossible(found.commission());
                            }
                            return found;
                        })
                .orElseThrow(
                        () ->
                                Refusals.notFound(
                                        "snapshot",
                                        id,
                                        List.of(
                                                "the id of a snapshot that was kept here: sixteen letters and digits")));
    }
}
