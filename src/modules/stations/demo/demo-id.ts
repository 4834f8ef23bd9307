import { v5 } from 'uuid';

/** A UUID that a name fixes for ever (RFC 9562 version 5), for demo records only. */
export const demoId = (name: string): string => v5(`https://yijia.example/demo/${name}`, v5.URL);
