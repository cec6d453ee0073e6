import type { Say } from './snapshot-messages';
import { SnapshotFailure } from './snapshot-service';

/** Why something was not made, in words. */
export function failureText(say: Say, cause: unknown): string {
  if (!(cause instanceof SnapshotFailure)) return say('snapshot.failed');
  switch (cause.kind) {
    case 'busy':
      return `${say('snapshot.busy')} ${say('snapshot.busy.again', { seconds: cause.seconds })}`;
    case 'refused':
      return say('snapshot.refused', { detail: cause.detail });
    case 'gone':
      return say('snapshot.gone');
    case 'unreachable':
      return say('snapshot.unreachable');
    case 'failed':
      return say('snapshot.failed');
  }
}
