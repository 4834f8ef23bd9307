import type { Cell, DocumentBody, Imprint } from '../types.ts';
import { markSize, measures } from './measures.ts';
import { type Sheet, type SheetItem, sheetOf } from './sheet.ts';
import { sheetCss } from './sheet-css.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const tagged = (name: string, look: string, text: string | null): string =>
  text === null || text === '' ? '' : `<${name} class="${look}">${escaped(text)}</${name}>`;

const brokenLines = (text: string): string => text.split('\n').map(escaped).join('<br>');

const cellHtml = (cell: Cell): string => {
  const name = cell.isLabel ? 'th' : 'td';
  const height = cell.lines > 1 ? `;height:${cell.lines * 1.5}em` : '';
  const spans = `colspan="${cell.across}" rowspan="${cell.down}"`;
  const style = `text-align:${cell.align}${height}`;
  return `<${name} ${spans} style="${style}">${brokenLines(cell.text)}</${name}>`;
};

const tableHtml = (item: Extract<SheetItem, { kind: 'table' }>): string => {
  const sum = item.widths.reduce((total, width) => total + width, 0);
  const columns = item.widths.map((width) => `<col style="width:${(width / sum) * 100}%">`);
  const row = (cells: readonly Cell[]): string => `<tr>${cells.map(cellHtml).join('')}</tr>`;
  const head = item.rows.slice(0, item.headRows).map(row).join('');
  const rest = item.rows.slice(item.headRows).map(row).join('');
  return (
    `<table>${tagged('caption', '', item.caption)}<colgroup>${columns.join('')}</colgroup>` +
    `<thead>${head}</thead><tbody>${rest}</tbody></table>`
  );
};

const levels = { h1: 'h2', h2: 'h3', h3: 'h4', h4: 'h5' } as const;

const itemHtml = (item: SheetItem): string => {
  switch (item.kind) {
    case 'table':
      return tableHtml(item);
    case 'signing':
      return item.places
        .map(
          (place) => `<p class="signing"><span>${escaped(place)}：</span><i></i>年　　月　　日</p>`,
        )
        .join('');
    case 'line': {
      if (item.style === 'text') return tagged('p', 'text', item.text);
      const name = levels[item.style];
      const following = tagged('span', 'text', item.text);
      return `<${name} class="${item.style}">${escaped(item.head)}${following}</${name}>`;
    }
  }
};

const attachmentsHtml = ({ attachments }: Sheet): string =>
  attachments
    .map(({ label, text }, place) => {
      const look = place === 0 ? 'attachment first' : 'attachment';
      return tagged('p', look, `${place === 0 ? '附件：' : ''}${label}${text}`);
    })
    .join('');

const signatureHtml = ({ signature }: Sheet): string => {
  if (signature === null) return '';
  const ending = ({ text, right }: { text: string; right: number }): string =>
    `<p style="padding-right:${right}em">${escaped(text)}</p>`;
  const half = measures.seal_mm / 2;
  const seal = `<div class="seal" style="right:calc(${signature.sealMiddle}em - ${half}mm)">（盖章处）</div>`;
  const last = signature.units.length - 1;
  return signature.units
    .map((unit, place) => {
      const day = place === last ? ending(signature.date) : '';
      return `<div class="signature">${seal}${ending(unit)}${day}</div>`;
    })
    .join('');
};

const editionHtml = ({ copies, issuer, issuedOn, layout }: Sheet): string => {
  const office =
    issuer === null || layout === 'letter'
      ? ''
      : `<p class="issuer"><span>${escaped(issuer)}</span><span>${escaped(issuedOn ?? '')}</span></p>`;
  const lines = `${tagged('p', 'copies', copies)}${office}`;
  return lines === '' ? '' : `<footer class="edition">${lines}</footer>`;
};

const headHtml = (sheet: Sheet): string => {
  const size = sheet.layout === 'form' ? measures.size.body_pt : markSize(sheet.mark);
  const mark =
    sheet.mark === ''
      ? ''
      : `<p class="mark" style="font-size:${size}pt">${escaped(sheet.mark)}</p>`;
  const number = tagged('p', 'number', sheet.number);
  const title = `<h1>${sheet.titleLines.map(escaped).join('<br>')}</h1>`;
  const top = sheet.layout === 'form' ? `${mark}${title}${number}` : `${mark}${number}${title}`;
  return `<header>${top}</header>${tagged('p', 'addressee', sheet.addressee)}`;
};

/** A sheet as the content of a page that already has `sheetCss`: for a preview that follows the typing. Nothing in it
 *  is taken from the body as markup. */
export const sheetHtml = (body: DocumentBody, imprint: Imprint): string => {
  const sheet = sheetOf(body, imprint);
  const parts = [
    tagged('div', 'draft', sheet.draftWord),
    headHtml(sheet),
    ...sheet.items.map(itemHtml),
    attachmentsHtml(sheet),
    signatureHtml(sheet),
    tagged('p', 'notes', sheet.notes),
    editionHtml(sheet),
  ];
  return `<main class="sheet ${sheet.layout}">${parts.join('')}</main>`;
};

/** The same as a whole document without script, for a frame of its own or the browser's printer. It flows on one long
 *  sheet; where pages end, the PDF says. `nonce` is that of the page's policy for styles, where it has one. */
export const renderHtml = (
  body: DocumentBody,
  imprint: Imprint,
  nonce: string | null = null,
): string => {
  const style = nonce === null ? '<style>' : `<style nonce="${escaped(nonce)}">`;
  return (
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">' +
    `<title>${escaped(body.title)}</title>${style}body{background:#e8e8e8;padding:8mm 0;margin:0}` +
    `@media print{body{background:none;padding:0}}${sheetCss}</style></head>` +
    `<body>${sheetHtml(body, imprint)}</body></html>`
  );
};
