import { fingerprint } from '#lib/text/fingerprint.ts';
import type { DocumentBody } from '../types.ts';
import { textsOf } from './body-texts.ts';

/** What a body says, as a short fingerprint: layout and white space do not count, so that moving a template's lines
 *  about is not yet a letter. */
export const bodyFingerprint = (body: DocumentBody): string =>
  fingerprint(
    textsOf(body)
      .map(({ text }) => text.replace(/\s/gu, ''))
      .filter((text) => text !== '')
      .join('\n'),
  );
