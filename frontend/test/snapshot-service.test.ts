import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { usualChoice } from '../snapshot-choice';
import { SnapshotJob } from '../snapshot-job';
import { LivePreview, type PreviewState, SETTLED } from '../snapshot-preview';
import { type FilmProgress, nameIn, SnapshotService } from '../snapshot-service';

type Answer = (address: string, init?: RequestInit) => Response | Promise<Response>;
const service = (answer: Answer) => new SnapshotService('snapshot', async (input, init) => answer(String(input), init));
const words = { generated: { title: 'T', caption: 'C', alt: 'A' }, citation: [], revision: 1 };
const links = { png: 'snapshot/abc.png', pptx: 'snapshot/abc.pptx', gif: 'snapshot/abc.gif', page: 'snapshot/abc' };
const kept = () => Response.json({ id: 'abc', links, iframe: '<iframe>' }, { status: 201 });

describe('what the server says', () => {
  test.each([
    [new Response('', { status: 503, headers: { 'Retry-After': '7' } }), { kind: 'busy', seconds: 7 }],
    [new Response('', { status: 503 }), { kind: 'busy', seconds: 5 }],
    [new Response('', { status: 429, headers: { 'Retry-After': '999999' } }), { kind: 'busy', seconds: 120 }],
    [new Response('', { status: 404 }), { kind: 'gone' }],
    [new Response('<h1>', { status: 500 }), { kind: 'failed' }],
    [Response.json({ detail: 'No.', allowed: ['48 to 600'] }, { status: 400 }), { kind: 'refused', detail: 'No. 48 to 600' }],
    [new Response('no json', { status: 400 }), { kind: 'refused', detail: '' }],
  ])('is told apart: %o', async (answer, failure) => {
    await expect(service(() => answer).preview('a=1')).rejects.toMatchObject(failure);
  });

  test('no_answer_at_all_is_told_too', async () => {
    const cut = service(() => Promise.reject(new TypeError('network')));
    await expect(cut.keep('a=1')).rejects.toMatchObject({ kind: 'unreachable' });
  });

  test('words_too_long_for_an_address_go_in_the_body', async () => {
    const asked: string[] = [];
    const own = service((address, init) => {
      asked.push(`${init?.method ?? 'GET'} ${address}`);
      return new Response('picture');
    });
    await own.picture('title=short', 96);
    await own.picture(`title=${'Қ'.repeat(6000)}`, 96);
    expect(asked).toEqual(['GET snapshot/preview.png?title=short&dpi=96', 'POST snapshot/preview.png']);
  });

  test.each([
    ['attachment; filename="unrest.pptx"', 'unrest.pptx'],
    ['attachment; filename=unrest.pptx', 'unrest.pptx'],
    ['attachment; filename="../../etc/passwd"', '..-..-etc-passwd'],
    ['attachment', undefined],
    [null, undefined],
  ])('the file is called as %s says', (header, name) => expect(nameIn(header)).toBe(name));
});

describe('the preview', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function live(picture: Answer) {
    const asked: string[] = [];
    const states: PreviewState[] = [];
    const own = service((address, init) => {
      if (address.includes('.json')) return Response.json(words);
      asked.push(address.split('?')[1].split('&dpi')[0]);
      return picture(address, init);
    });
    const preview = new LivePreview(() => own, (state) => states.push(state));
    return { preview, asked, states };
  }
  const paint: Answer = (address) => new Response(address);

  test('waits_until_typing_rests_and_asks_for_the_last_text_only', async () => {
    const { preview, asked } = live(paint);
    preview.want('a', 'x');
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual(['a']);
    for (const query of ['b', 'c', 'd']) {
      preview.want(query, 'x');
      await vi.advanceTimersByTimeAsync(SETTLED - 50);
    }
    expect(asked).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(50);
    expect(asked).toEqual(['a', 'd']);
    preview.want('d', 'x');
    await vi.runAllTimersAsync();
    expect(asked).toEqual(['a', 'd']);
  });

  test('keeps_the_old_picture_until_the_new_one_is_there_also_where_it_fails', async () => {
    let broken = false;
    const { preview, states } = live((address) => (broken ? new Response('', { status: 500 }) : new Response(address)));
    preview.want('a', 'x');
    await vi.runAllTimersAsync();
    const old = preview.state.picture;
    broken = true;
    preview.want('b', 'x');
    expect(preview.state).toMatchObject({ picture: old, shown: 'a', working: true });
    await vi.runAllTimersAsync();
    expect(preview.state).toMatchObject({ picture: old, shown: 'a', working: false, failure: { kind: 'failed' } });
    broken = false;
    preview.retry();
    await vi.runAllTimersAsync();
    expect(preview.state).toMatchObject({ shown: 'b', working: false });
    expect(preview.state.failure).toBeUndefined();
    expect(states.every(({ picture }, i) => i < 3 || picture !== undefined)).toBe(true);
  });

  test('a_late_answer_to_an_older_question_is_not_shown', async () => {
    const { preview } = live(async (address, init) => {
      await new Promise((done) => setTimeout(done, address.includes('slow') ? 5000 : 10));
      return init?.signal?.aborted ? Promise.reject(new DOMException('', 'AbortError')) : new Response(address);
    });
    preview.want('slow', 'x');
    await vi.advanceTimersByTimeAsync(100);
    preview.want('quick', 'x');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(preview.state).toMatchObject({ shown: 'quick', working: false });
  });

  test('asks_again_by_itself_once_a_busy_server_has_time', async () => {
    let busy = 1;
    const { preview, asked } = live((address) =>
      busy-- > 0 ? new Response('', { status: 503, headers: { 'Retry-After': '3' } }) : new Response(address),
    );
    preview.want('a', 'x');
    await vi.advanceTimersByTimeAsync(10);
    expect(preview.state).toMatchObject({ failure: { kind: 'busy' }, retryIn: 3 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(preview.state.retryIn).toBe(2);
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked).toEqual(['a', 'a']);
    expect(preview.state).toMatchObject({ shown: 'a' });
  });

  test('asks_nothing_more_once_it_is_closed_and_everything_again_when_it_opens', async () => {
    const { preview, asked } = live(() => new Response('', { status: 503 }));
    preview.want('a', 'x');
    await vi.advanceTimersByTimeAsync(10);
    preview.stop();
    await vi.runAllTimersAsync();
    expect(asked).toEqual(['a']);
    preview.want('a', 'x');
    await vi.advanceTimersByTimeAsync(10);
    expect(asked).toEqual(['a', 'a']);
  });
});

describe('a film', () => {
  const choice = { ...usualChoice('light'), format: 'gif' as const };

  test('tells_how_far_it_is_and_comes_once_it_is_made', async () => {
    let finish = (_: Response) => {};
    let done = 0;
    const own = service((address) => {
      if (address === 'snapshot') return kept();
      if (address.includes('progress')) {
        done += 10;
        if (done === 30) finish(new Response('film', { headers: { 'Content-Disposition': 'attachment; filename="f.gif"' } }));
        return Response.json({ state: 'making', done, of: 30 });
      }
      return new Promise((made) => (finish = made));
    });
    const told: FilmProgress[] = [];
    const job = new SnapshotJob(() => own, () => Promise.resolve());
    const file = await job.file('a=1', choice, new AbortController().signal, (progress) => told.push(progress));
    expect(file.name).toBe('f.gif');
    expect(told.slice(0, 2).map((progress) => progress.done)).toEqual([10, 20]);
  });

  test('that_is_called_off_is_called_off_at_the_server_too', async () => {
    const asked: string[] = [];
    const own = service((address, init) => {
      asked.push(`${init?.method ?? 'GET'} ${address}`);
      if (address === 'snapshot') return kept();
      if (init?.method === 'DELETE') return new Response(null, { status: 204 });
      if (address.includes('progress')) return Response.json({ state: 'making', done: 1, of: 9 });
      return new Promise((_, stopped) => init!.signal!.addEventListener('abort', () => stopped(new DOMException('', 'AbortError'))));
    });
    const stop = new AbortController();
    const job = new SnapshotJob(() => own, () => Promise.resolve());
    const making = job.file('a=1', choice, stop.signal, () => stop.abort());
    await expect(making).rejects.toThrow();
    expect(asked).toContain('DELETE snapshot/abc/progress?f=gif');
  });

  test('the_same_snapshot_is_kept_once_and_again_after_a_failure', async () => {
    let asked = 0;
    const own = service(() => (asked++ === 0 ? new Response('', { status: 503 }) : kept()));
    const job = new SnapshotJob(() => own);
    await expect(job.keep('a=1')).rejects.toMatchObject({ kind: 'busy' });
    await job.keep('a=1');
    await job.keep('a=1');
    expect(asked).toBe(2);
    await job.keep('a=2');
    expect(asked).toBe(3);
  });
});
