import { readFileSync } from 'node:fs';
import type { Client } from 'pg';

/** Linux counts processor time for /proc in hundredths of a second on every machine it runs on. */
const TICKS_PER_SECOND = 100;

/** Reads how many seconds of processor time the ended sessions of a local server have used, so that
 *  a bench beside other work can count work, not waiting. */
export const endedSessionsCpu = async (client: Client): Promise<() => number> => {
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  const pid = readFileSync(`${rows[0]?.data_directory}/postmaster.pid`, 'utf8').split('\n')[0];
  return () => {
    // After the name in brackets the fields are the 3rd and on; 16 and 17 are the reaped children's.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
  };
};
