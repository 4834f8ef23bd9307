import { v7 } from 'uuid';

/** A new time-ordered UUID (RFC 9562 version 7), made by the application so that any database shard accepts it. */
export const newId = (): string => v7();
