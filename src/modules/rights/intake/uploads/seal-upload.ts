import type { Sealer } from '#kernel/secrets/public.ts';
import type { Upload } from '../upload-store.ts';

const TABLE = 'rights.uploads';

/** Seals a file's name: it may name people. */
export const sealUploadName = (sealer: Sealer, id: string, name: string): Buffer =>
  sealer.seal(name, { table: TABLE, id, column: 'name' });

/** A file's name. */
export const openUploadName = (
  sealer: Sealer,
  { id, nameSealed }: Pick<Upload, 'id' | 'nameSealed'>,
): string => sealer.open(nameSealed, { table: TABLE, id, column: 'name' });
