import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { groupedNumber } from './messages';
import {
  type Choice, DPIS, FORMATS, followsLayout, GREATEST_SIDE, LAYOUTS, LEAST_SIDE, MOST_PIXELS, pictureSize, PROJECTIONS,
  type SizeProblems, STEEPEST, TONES,
} from './snapshot-choice';
import type { Say } from './snapshot-messages';
import { type EditedWords, isWritten, LONGEST, type Word, type Words } from './snapshot-words';

type Choose = (chosen: Partial<Choice>) => void;

/** One of a few, all of them in sight. */
function radios<T extends string | number>(
  name: string,
  legend: string,
  values: readonly T[],
  chosen: T,
  label: (value: T) => unknown,
  choose: (value: T) => void,
): TemplateResult {
  return html`<fieldset class=${name}>
    <legend>${legend}</legend>
    <div class="choices">
      ${values.map(
        (value) =>
          html`<label class="choice">
            <input type="radio" name=${name} .value=${String(value)} .checked=${live(value === chosen)} @change=${() => choose(value)} />
            <span>${label(value)}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** One of many, with a sentence about the chosen one. */
function select<T extends string>(
  name: string,
  label: string,
  values: readonly T[],
  chosen: T,
  text: (value: T) => string,
  hint: string,
  choose: (value: T) => void,
): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <select id=${name} aria-describedby="${name}-hint" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as T)}>
      ${values.map((value) => html`<option value=${value} .selected=${value === chosen}>${text(value)}</option>`)}
    </select>
    <p id="${name}-hint" class="hint">${hint}</p>
  </div>`;
}

export function fileField(say: Say, { format }: Choice, choose: Choose): TemplateResult {
  return select(
    'file', say('snapshot.file'), FORMATS, format, (value) => say(`snapshot.format.${value}`),
    say(`snapshot.format.${format}.hint`), (value) => choose({ format: value }),
  );
}

export function sheetFields(say: Say, choice: Choice, problems: SizeProblems, choose: Choose): TemplateResult {
  const { layout, tone, projection, format, dpi } = choice;
  return html`${radios(
      'layout', say('snapshot.layout'), LAYOUTS, layout,
      (value) => html`<i class="sheet ${value}" aria-hidden="true"></i>${say(`snapshot.layout.${value}`)}`,
      (value) => choose({ layout: value }),
    )}
    ${followsLayout(format) ? nothing : html`<p class="hint">${say('snapshot.layout.other')}</p>`}
    ${layout === 'map' ? sides(say, choice, problems, choose) : nothing}
    ${radios('tone', say('snapshot.tone'), TONES, tone, (value) => say(`snapshot.tone.${value}`), (value) => choose({ tone: value }))}
    ${select(
      'projection', say('snapshot.projection'), PROJECTIONS, projection, (value) => say(`snapshot.projection.${value}`),
      say(`snapshot.projection.${projection}.hint`), (value) => choose({ projection: value }),
    )}
    ${format === 'png' ? resolutions(say, choice, problems, dpi, choose) : nothing}`;
}

function resolutions(say: Say, choice: Choice, problems: SizeProblems, dpi: Choice['dpi'], choose: Choose): TemplateResult {
  const pixels = (value: number) => {
    const { width, height } = pictureSize(choice, value);
    return Number.isNaN(width + height) ? '' : say('snapshot.dpi.size', { width, height });
  };
  return html`${radios(
      'dpi', say('snapshot.dpi'), DPIS, dpi,
      (value) => html`${say(`snapshot.dpi.${value}`)}<small>${pixels(value)}</small>`,
      (value) => choose({ dpi: value }),
    )}
    ${problems.dpi ? html`<em class="problem" role="alert">${say('snapshot.dpi.pixels', { most: MOST_PIXELS / 1e6 })}</em>` : nothing}`;
}

function sides(say: Say, choice: Choice, problems: SizeProblems, choose: Choose): TemplateResult {
  const side = (name: 'width' | 'height') => {
    const problem = problems[name];
    return html`<div class="field">
      <label for=${name}>${say(`snapshot.${name}`)}</label>
      <input
        id=${name}
        inputmode="numeric"
        autocomplete="off"
        maxlength="6"
        .value=${live(choice[name])}
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby="${name}-hint"
        @input=${(event: Event) => choose({ [name]: (event.target as HTMLInputElement).value })}
      />
      <p id="${name}-hint" class=${problem ? 'problem' : 'hint'} role=${problem ? 'alert' : nothing}>
        ${problem === 'steep'
          ? say('snapshot.size.steep', { steepest: STEEPEST })
          : say('snapshot.size.side', { least: LEAST_SIDE, greatest: groupedNumber(GREATEST_SIDE) })}
      </p>
    </div>`;
  };
  return html`<div class="sides" role="group" aria-label=${say('snapshot.size')}>${side('width')}${side('height')}</div>`;
}

const ROWS: Record<Word, number> = { title: 2, caption: 4, alt: 4 };

/** A field of the words; what it holds is as generated until somebody writes. */
export function wordField(
  say: Say,
  word: Word,
  generated: Words | undefined,
  edits: EditedWords,
  typed: (text: string) => void,
): TemplateResult {
  const own = edits[word];
  const text = own ?? generated?.[word] ?? '';
  const long = text.length > LONGEST;
  const count = say('snapshot.word.count', { count: groupedNumber(text.length), longest: groupedNumber(LONGEST) });
  return html`<div class="field">
    <label for=${word}>${say(`snapshot.word.${word}`)}</label>
    <textarea
      id=${word}
      rows=${ROWS[word]}
      dir="auto"
      .value=${live(text)}
      ?disabled=${!generated}
      aria-invalid=${long ? 'true' : 'false'}
      aria-describedby="${word}-count"
      @input=${(event: Event) => typed((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <p id="${word}-count" class="hint count">
      ${own === undefined ? nothing : html`<b>${say(isWritten(own) ? 'snapshot.word.edited' : 'snapshot.word.empty')}</b> · `}${count}
      ${long ? html`<em class="problem" role="alert">${say('snapshot.word.long', { longest: groupedNumber(LONGEST) })}</em>` : nothing}
    </p>
  </div>`;
}
