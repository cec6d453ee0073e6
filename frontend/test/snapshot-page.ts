import '@fontsource-variable/source-sans-3/index.css';
import '../dateline-snapshot';

/** A page with the snapshot button alone; the server's addresses are answered by the page itself. */
const wanted = new URLSearchParams(location.search);
const theme = wanted.get('theme') === 'dark' ? 'dark' : 'light';
document.documentElement.setAttribute('theme', theme);

const asked: string[] = [];
const settings = { busy: Number(wanted.get('busy') ?? 0), broken: wanted.get('broken') ?? '', slow: Number(wanted.get('slow') ?? 0) };
Object.assign(window, { asked, settings });

const plain = window.fetch.bind(window);
const pause = (millis: number, signal?: AbortSignal | null) =>
  new Promise<void>((done, stopped) => {
    const timer = setTimeout(done, millis);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      stopped(signal.reason as Error);
    });
  });
let filmDone = 0;

window.fetch = async (input, init) => {
  const address = String(input);
  if (!/^(http:\/\/made\.example\/)?snapshot/.test(address)) return plain(input, init);
  const body = String((init?.body as URLSearchParams | undefined) ?? '');
  asked.push(`${init?.method ?? 'GET'} ${address}${body ? ` ${body}` : ''}`);
  const [path, search] = address.replace('http://made.example/', '').split('?');
  const query = new URLSearchParams(body || search);
  await pause(path.endsWith('.png') ? settings.slow : 0, init?.signal);
  if (settings.broken && address.includes(settings.broken)) return new Response('', { status: 500 });
  if (path.endsWith('preview.png') && settings.busy-- > 0) return new Response('', { status: 503, headers: { 'Retry-After': '2' } });
  if (query.get('title')?.includes('refuse me')) {
    return Response.json({ title: 'Bad Request', detail: 'The title is not allowed.' }, { status: 400 });
  }
  if (init?.method === 'DELETE') return new Response(null, { status: 204 });
  if (path === 'snapshot') return Response.json(kept(query), { status: 201 });
  if (path.endsWith('preview.json')) {
    return Response.json({ ...kept(query), revision: 3, citation, generated: { title: 'Unrest in 12 places by 5 January', caption, alt } });
  }
  if (path.endsWith('.png')) return new Response(await picture(query));
  if (path.endsWith('/progress')) return Response.json({ state: 'making', done: (filmDone += 8), of: 96 });
  if (path.endsWith('.gif')) await pause(2500, init?.signal);
  return new Response('file', { headers: { 'Content-Disposition': `attachment; filename="${path.split('/').at(-1)!}"` } });
};

const caption = 'What reports published until 8 January 2022 say about 5 January 2022 (UTC+6): 14 events in 9 places, by five reports.';
const alt = 'Map of Kazakhstan. Symbols stand in Almaty, Aktau, Zhanaozen and six other places; the largest is Almaty with eight events.';
const citation = [
  'Dateline, “Kazakhstan, January 2022”, data revision 3.',
  'VICE News, “What we know about the unrest in Kazakhstan”, 6 January 2022, https://example.org/a-rather-long-address/of-a-report',
];

function kept(query: URLSearchParams) {
  const id = `id${query.toString().length}`;
  const links = Object.fromEntries(
    ['png', 'svg', 'pdf', 'pptx', 'docx', 'csv', 'geojson', 'html', 'gif', 'mp4'].map((f) => [f, `http://made.example/snapshot/${id}.${f}`]),
  );
  links.page = `${location.origin}/frontend/test/snapshot.html?${id}`;
  return { id, links, iframe: `<iframe src="${links.page}"></iframe>` };
}

async function picture(query: URLSearchParams): Promise<Blob> {
  const sizes: Record<string, [number, number]> = { 'a4-portrait': [794, 1123], 'a4-landscape': [1123, 794], square: [1080, 1080] };
  const [width, height] = sizes[query.get('layout')!] ?? [1280, 720];
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = query.get('tone') === 'dark' ? '#15181c' : '#fffefb';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = query.get('tone') === 'dark' ? '#fff' : '#222';
  pen.font = '32px sans-serif';
  pen.fillText(query.get('title') ?? 'Unrest in 12 places by 5 January', 40, 60);
  pen.fillStyle = '#cbdfeb';
  pen.fillRect(40, 90, width - 80, height - 130);
  return canvas.convertToBlob();
}

const button = document.querySelector('dateline-snapshot')!;
button.query = 'situation=kazakhstan-2022&revision=3&mode=until&at=2022-01-05T18:00%2B06:00&zone=Asia/Almaty';
button.theme = theme;
const opened: string[] = [];
Object.assign(window, { opened });
for (const name of ['snapshot-open', 'snapshot-close']) button.addEventListener(name, () => opened.push(name));
