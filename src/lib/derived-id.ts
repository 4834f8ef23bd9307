import { v5 } from 'uuid';

/** A UUID that a kind and a name fix for ever, in every installation.
 *  For things told outwards that have no row of their own; things we keep get `newId`.
 *  @source RFC 9562 section 5.5 (version 5), in the name space of URLs */
export const derivedId = (kind: string, name: string): string =>
  v5(`https://yijia.example/${kind}/${name}`, v5.URL);
