import { escapeHtml } from '../shared/escape-html.ts';
import { iconSprite } from './icons.tsx';

/** The pieces of one HTML document. */
export interface DocumentParts {
  readonly title: string;
  /** Inlined style sheet, already minified; its hash stands in the policy. */
  readonly css: string;
  /** Addresses of the scripts; none before the scripts are built. */
  readonly scripts: readonly string[];
  readonly large: boolean;
  /** Rendered and escaped. */
  readonly body: string;
}

const emblem =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"%3E%3Cpath fill="%23c8161d" d="M0 0h9v9H0z"/%3E%3Cpath fill="%23fff" d="M4.500 2L7 4v3H2V4z"/%3E%3C/svg%3E';

/** A whole document as text: style inside, scripts deferred, no preamble that blocks the list. */
export const htmlDocument = (parts: DocumentParts): string =>
  `<!doctype html><html lang="zh-CN"${parts.large ? ' class="large"' : ''}><head><meta charset="utf-8">` +
  `<title>${escapeHtml(parts.title)} - 工会驿站</title>` +
  '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">' +
  '<meta name="format-detection" content="telephone=no"><meta name="theme-color" content="#c8161d">' +
  `<link rel="icon" href='${emblem}'><style>${parts.css}</style>` +
  parts.scripts.map((src) => `<script type="module" src="${src}"></script>`).join('') +
  `</head><body>${iconSprite}${parts.body}</body></html>`;
