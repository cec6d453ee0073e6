import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** One claim's figure. */
export interface FigureLine {
  figure: string;
  who: string;
  via: string;
  published: string;
  says: string;
  href: string;
  low: number;
  high: number;
  open: boolean;
  official: boolean;
  own: boolean;
}

const WIDTH = 88;
const HEIGHT = 20;
const EDGE = 6;

/** Where a value lies along the lane, from its start to the greatest value of all lines. */
export function along(value: number, greatest: number): number {
  return EDGE + (greatest > 0 ? Math.max(0, value) / greatest : 0) * (WIDTH - 2 * EDGE - 10);
}

/**
 * The figures that claims give for one metric, side by side, one line a claim in the order of their reports: a dot
 * for a number, a bar for a range, an arrow where the source says "at least". Nothing is added up.
 */
@customElement('dateline-figures')
export class DatelineFigures extends LitElement {
  static override styles = css`
    :host {
      display: block;
      margin: 16px 0 20px;
      font-size: var(--dl-text-1);
    }
    h3 {
      margin: 0 0 4px;
      font-size: var(--dl-text-2);
      font-weight: 650;
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 5px 0;
      border-top: 1px solid var(--dl-hairline);
      text-align: left;
      vertical-align: top;
      font-weight: 400;
    }
    th {
      width: 30%;
      padding-right: 10px;
      font-size: var(--dl-text-2);
      font-weight: 650;
      line-height: 18px;
      font-variant-numeric: tabular-nums;
      overflow-wrap: anywhere;
    }
    .who {
      display: block;
      overflow-wrap: anywhere;
    }
    .via {
      color: var(--dl-muted);
    }
    .official {
      font-weight: 650;
    }
    .other {
      color: var(--dl-muted);
    }
    td:last-child {
      width: 88px;
      padding-left: 8px;
    }
    a {
      color: var(--dl-accent);
    }
    svg {
      display: block;
      width: 88px;
      height: 20px;
      color: var(--dl-ink);
    }
    .other svg {
      color: var(--dl-muted);
    }
    p {
      margin: 0;
      padding-top: 6px;
      border-top: 1px solid var(--dl-ink);
      font-weight: 600;
    }
  `;

  @property() heading = '';
  @property() summary = '';
  @property() officialText = 'latest official';
  @property({ attribute: false }) lines: readonly FigureLine[] = [];

  override render() {
    const greatest = Math.max(...this.lines.map((line) => line.high), 0);
    return html`<h3 id="heading">${this.heading}</h3>
      <table aria-labelledby="heading">
        <tbody>
          ${this.lines.map((line) => this.#line(line, greatest))}
        </tbody>
      </table>
      <p>${this.summary}</p>`;
  }

  #line(line: FigureLine, greatest: number) {
    return html`<tr class=${line.own ? '' : 'other'} title=${line.says}>
      <th scope="row">${line.figure}</th>
      <td>
        <span class="who"
          >${line.who}${line.official ? html` <span class="official">· ${this.officialText}</span>` : nothing}</span
        >
        <span class="via">${this.#link(line)} · ${line.published}</span>
      </td>
      <td>${this.#lane(line, greatest)}</td>
    </tr>`;
  }

  #link(line: FigureLine) {
    return /^https?:\/\//i.test(line.href)
      ? html`<a href=${line.href} target="_blank" rel="noopener noreferrer">${line.via}</a>`
      : line.via;
  }

  #lane(line: FigureLine, greatest: number) {
    const low = along(line.low, greatest);
    const high = along(line.high, greatest);
    const middle = HEIGHT / 2;
    return svg`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" fill="none" stroke="currentColor">
      <path d="M${EDGE} ${middle}H${low}" stroke-opacity="0.45"></path>
      ${high > low ? svg`<path d="M${low} ${middle}H${high}" stroke-width="5"></path>` : nothing}
      ${line.open ? svg`<path d="M${high} ${middle}h12m-4 -4l4 4l-4 4" stroke-width="1.5"></path>` : nothing}
      <circle cx=${high} cy=${middle} r="4" fill=${line.official ? 'currentColor' : 'var(--dl-panel)'}
        stroke-width="2"></circle>
    </svg>`;
  }
}
