/** In which form a worker takes his data along. */
export const ownDataForms = ['text', 'html', 'json'] as const;
export type OwnDataForm = (typeof ownDataForms)[number];

/** Whether a text names a form. */
export const isOwnDataForm = (text: string): text is OwnDataForm =>
  ownDataForms.some((form) => form === text);

/** What is held of a worker, by headings. */
export interface OwnData {
  readonly number: string;
  /** China time, to the minute. */
  readonly madeAt: string;
  readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** A file ready to be handed out. */
export interface OwnDataFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

const asText = ({ number, madeAt, parts }: OwnData): string => {
  const lines = [`我的诉求 ${number}`, `下载时间：${madeAt}`];
  for (const part of parts) lines.push('', `【${part.title}】`, ...part.lines);
  return `\ufeff${lines.join('\r\n')}\r\n`;
};

const asHtml = ({ number, madeAt, parts }: OwnData): string => {
  const title = `我的诉求 ${escaped(number)}`;
  const sections = parts.map((part) => {
    const lines = part.lines.map((line) => `<li>${escaped(line)}</li>`).join('');
    return `<h2>${escaped(part.title)}</h2><ul>${lines}</ul>`;
  });
  return (
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" ` +
    `content="width=device-width"><title>${title}</title><h1>${title}</h1>` +
    `<p>下载时间：${escaped(madeAt)}</p>${sections.join('')}</html>`
  );
};

const asJson = ({ number, madeAt, parts }: OwnData): string =>
  `${JSON.stringify({ number, made_at: madeAt, parts }, null, 2)}\n`;

/** The file a worker takes along: a text any phone opens, a page to print, or JSON for another program.
 *  @source 个人信息保护法 art. 45 */
export const ownDataFile = (data: OwnData, form: OwnDataForm): OwnDataFile => {
  const name = `我的诉求-${data.number.replace(/\D/g, '')}`;
  switch (form) {
    case 'text':
      return { name: `${name}.txt`, mediaType: 'text/plain; charset=utf-8', text: asText(data) };
    case 'html':
      return { name: `${name}.html`, mediaType: 'text/html; charset=utf-8', text: asHtml(data) };
    case 'json':
      return { name: `${name}.json`, mediaType: 'application/json', text: asJson(data) };
  }
};
