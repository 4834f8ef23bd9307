import { fingerprint } from '#lib/text/fingerprint.ts';
import { comparable, narrowAll } from '#lib/text/narrow.ts';

/** The key of a station by its code, however it is spelled in width and case. */
export const keyByCode = (code: string): string =>
  `code:${narrowAll(code).replace(/\s/g, '').toLowerCase()}`;

/** The key of a station without a code: its name and address without punctuation. */
export const keyByPlace = (name: string, address: string): string =>
  `place:${fingerprint(`${comparable(name)}|${comparable(address)}`)}`;

/** What a row of a list is recognised by when the list comes again. */
export const importKey = (code: string | null, name: string, address: string): string =>
  code === null ? keyByPlace(name, address) : keyByCode(code);
