import { svg } from 'lit';

const icon = (path: string) => svg`<svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>`;

export const icons = {
  play: icon('M5 3v14l12-7z'),
  pause: icon('M5 3h3.5v14H5zM11.5 3H15v14h-3.5z'),
  next: icon('M4 4v12l9-6zM14 4h2v12h-2z'),
  previous: icon('M16 4v12l-9-6zM4 4h2v12H4z'),
  loop: icon('M6 5h8a3 3 0 0 1 3 3v2h-1.6V8A1.4 1.4 0 0 0 14 6.6H6v2.2L2.6 5.8 6 2.8zM14 15H6a3 3 0 0 1-3-3v-2h1.6v2A1.4 1.4 0 0 0 6 13.4h8v-2.2l3.4 3-3.4 3z'),
  options: icon('M2 5.2h7v1.6H2zM15 5.2h3v1.6h-3zM12 3a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM2 13.2h3v1.6H2zM11 13.2h7v1.6h-7zM8 11a3 3 0 1 1 0 6 3 3 0 0 1 0-6z'),
};
