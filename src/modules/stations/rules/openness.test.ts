import { describe, expect, test } from 'vitest';
import { china, momentOf, rowsOf, storyOf, wordsOf } from './openness/door-story.ts';
import { opennessAt } from './openness.ts';

/** Rows: hours | statements | moment | state and basis | last confirmation | reason. */
const tell = (title: string, table: string) =>
  describe(title, () => {
    test.each(rowsOf(table))('%s, %s, at %s: %s, %s (%s)', (...row) => {
      const [hours = '', statements = '', time = '', state, confirmed] = row;
      const answer = opennessAt(storyOf(hours, statements), momentOf(time), china);
      expect(wordsOf(answer)).toBe(`${state} | ${confirmed}`);
    });
  });

tell(
  'posted hours alone',
  `
  office | - | 10:00 | open posted_hours | – | open by the hours, nobody has been there
  office | - | 12:30 | closed posted_hours | – | the noon gap
  none | - | 10:00 | unknown hours_unknown | – | no hours: never guessed
  Mo-Sa 08:00-18:00 | - | 02-17 10:00 | unknown hours_unknown | – | day off not stated
  Mo-Fr 08:00-18:00 | - | 02-17 10:00 | closed posted_hours | – | Spring Festival
  office | import open 09:00 | 10:00 | open posted_hours | – | a list was not at the door
  office | register open 09:00 | 10:00 | open posted_hours | – | nor was the desk
`,
);

tell(
  'a keeper confirms',
  `
  office | keeper open 09:00 | 10:00 | open keeper | keeper 09:00 | one tap
  office | keeper open 09:00 | 11:59 | open keeper | keeper 09:00 | to the end of the opening
  office | keeper open 09:00 | 12:00 | closed posted_hours | – | not beyond it
  office | keeper open 09:00 | 13:00 | open posted_hours | keeper 09:00 | last confirmation
  office | keeper open 03-03 09:00 | 10:00 | open posted_hours | keeper 03-03 09:00 | yesterday
  office | keeper open 09:00 > 12:45 | 12:30 | open keeper | keeper 09:00 | through noon
  office | keeper open 17:00 > 22:00 | 21:00 | open keeper | keeper 17:00 | late tonight
  office | keeper open 17:00 > 22:00 | 22:00 | closed posted_hours | – | half open
  office | keeper open 17:00 > 03-09 22:00 | 03-05 20:00 | closed posted_hours | – | 24 h at most
  office | keeper open 19:00 | 22:59 | open keeper | keeper 19:00 | four hours out of hours
  office | keeper open 19:00 | 23:00 | closed posted_hours | – | then the hours again
  office | keeper open 08:00 | 12:00 | closed posted_hours | – | early: the opening ends it
  none | keeper open 09:00 | 12:59 | open keeper | keeper 09:00 | four hours without hours
  none | keeper open 09:00 | 13:00 | unknown hours_unknown | – | then unknown again
  always | keeper open 03-03 10:00 | 09:59 | open keeper | keeper 03-03 10:00 | 24 hours
  always | keeper open 03-03 10:00 | 10:00 | open posted_hours | keeper 03-03 10:00 | then by hours
  office | keeper open 10:30 | 10:00 | open posted_hours | – | not heard before it is said
  office | keeper open 09:00, keeper closed 10:00 | 11:00 | closed keeper | keeper 10:00 | last word
  office | keeper closed 09:00, keeper open 10:00 | 11:00 | open keeper | keeper 10:00 | last word
  office | inspector open 09:00 | 10:00 | open inspection | inspector 09:00 | an inspection
  office | keeper open 09:00, inspector door_locked 09:30 | 10:00 | closed inspection | inspector 09:30 | later
`,
);

tell(
  'a keeper says shut',
  `
  office | keeper closed 09:00 | 11:00 | closed keeper | keeper 09:00 | for this opening
  office | keeper closed 09:00 | 13:00 | open posted_hours | – | to the next; denied since
  office | keeper closed 09:00 > 15:00 | 14:00 | closed keeper | keeper 09:00 | his own end
  office | keeper closed 09:00 > 15:00 | 15:00 | open posted_hours | – | half open
  always | keeper closed 09:00 | 20:59 | closed keeper | keeper 09:00 | twelve hours
  always | keeper closed 09:00 | 21:00 | open posted_hours | – | then by hours, not confirmed
  none | keeper closed 09:00 | 21:00 | unknown hours_unknown | – | then unknown
  office | keeper closed 12:30 | 12:45 | closed keeper | keeper 12:30 | said in the noon gap
  office | keeper open 09:00, keeper closed 17:40 | 03-05 09:00 | open posted_hours | keeper 09:00 | no denial
  office | keeper no_such_place 03-01 09:00 | 10:00 | closed keeper | keeper 03-01 09:00 | gone
`,
);

tell(
  'workers report a locked door',
  `
  office | worker door_locked 10:00 | 10:01 | unknown worker_report | worker 10:00 | one voice
  office | worker occupied 10:00 | 10:01 | unknown worker_report | worker 10:00 | bolted inside
  office | worker door_locked 10:00, worker door_locked 10:20 | 10:30 | closed worker_report | worker 10:20 | two
  office | worker door_locked 09:00, worker occupied 10:20 | 11:10 | unknown worker_report | worker 10:20 | one is old
  office | worker door_locked 09:00 | 10:59 | unknown worker_report | worker 09:00 | two hours
  office | worker door_locked 09:00 | 11:00 | open posted_hours | – | then by hours, not confirmed
  office | worker door_locked 11:30 | 13:00 | open posted_hours | – | a new opening
  office | worker door_locked 11:30 | 12:10 | closed posted_hours | – | it was about the opening before
  office | keeper open 09:00, worker door_locked 10:00 | 10:30 | unknown worker_report | worker 10:00 | newer
  office | keeper open 09:00, worker door_locked 10:00 | 12:01 | closed posted_hours | – | noon
  always | keeper open 09:00, worker door_locked 10:00 | 12:00 | open posted_hours | – | no longer confirmed
  none | keeper open 09:00, worker door_locked 10:00 | 12:30 | unknown hours_unknown | – | the word is void
  office | worker door_locked 09:30, keeper open 10:00 | 10:30 | open keeper | keeper 10:00 | answered
  office | worker door_locked 10:00, keeper open 10:00 | 10:30 | open keeper | keeper 10:00 | same moment
  office | worker door_locked 10:00, register open 10:20 | 10:30 | open posted_hours | – | by the desk
  office | keeper open 09:00, worker door_locked 10:00, register open 10:20 | 10:30 | open keeper | keeper 09:00 | unfounded
  office | worker door_locked 10:00, worker open 10:20 | 10:30 | open posted_hours | worker 10:20 | seen open since
  office | worker open 10:00, worker door_locked 10:00 | 10:30 | unknown worker_report | worker 10:00 | caution
  office | worker door_locked 12:30 | 12:40 | closed posted_hours | worker 12:30 | rightly shut
  office | worker door_locked 12:30, keeper open 09:00 | 13:30 | open posted_hours | keeper 09:00 | no denial
  office | keeper open 18:00, worker door_locked 19:00 | 19:10 | unknown worker_report | worker 19:00 | he said open
  office | worker door_locked 02-25 10:00 | 10:00 | open posted_hours | – | a week old
  office | keeper open 02-10 10:00, worker door_locked 02-18 10:01 | 10:00 | open posted_hours | – | 13 days
  office | keeper open 02-10 10:00, worker door_locked 02-18 10:00 | 10:00 | open posted_hours | keeper 02-10 10:00 | 14 days
  none | worker door_locked 10:00 | 10:30 | unknown worker_report | worker 10:00 | no hours
  none | worker door_locked 10:00, worker occupied 10:10 | 10:30 | closed worker_report | worker 10:10 | no hours
`,
);

tell(
  'hours lose their credit',
  `
  office | worker door_locked 02-27 10:00, worker door_locked 03-02 10:00 | 10:00 | open posted_hours | – | two dates
  office | worker door_locked 02-27 10:00, worker door_locked 03-02 10:00, worker occupied 03-03 10:00 | 10:00 | unknown worker_report | worker 03-03 10:00 | three dates
  office | worker door_locked 02-27 10:00, worker door_locked 03-02 10:00, worker occupied 03-03 10:00, keeper open 03-03 11:00 | 10:00 | open posted_hours | keeper 03-03 11:00 | answered
  office | worker door_locked 02-27 10:00, worker door_locked 03-02 10:00, worker occupied 03-03 10:00 | 12:30 | closed posted_hours | – | shut is shut
`,
);

tell(
  'workers see it open',
  `
  office | worker open 09:00 | 10:00 | open posted_hours | worker 09:00 | a confirmation
  office | keeper open 09:00, worker open 09:30 | 10:00 | open keeper | worker 09:30 | refreshed
  none | worker open 09:00 | 09:59 | open worker_report | worker 09:00 | one hour without hours
  none | worker open 09:00 | 10:00 | unknown hours_unknown | – | no longer
  office | worker open 12:10 | 12:30 | unknown worker_report | worker 12:10 | open out of hours?
  office | worker open 11:55 | 12:10 | closed posted_hours | – | it was then within hours
  office | keeper closed 09:00, worker open 09:30 | 10:00 | closed keeper | keeper 09:00 | the keeper knows
`,
);

tell(
  'no such place',
  `
  office | worker no_such_place 10:00 | 10:30 | unknown worker_report | worker 10:00 | one voice
  office | worker no_such_place 01-10 10:00 | 10:30 | unknown worker_report | worker 01-10 10:00 | no decay
  office | worker no_such_place 01-10 10:00, worker no_such_place 02-10 10:00 | 10:30 | closed worker_report | worker 02-10 10:00 | two
  office | worker no_such_place 10:00, worker open 10:10 | 10:30 | unknown worker_report | worker 10:00 | staff must settle
  office | worker no_such_place 10:00, register open 10:10 | 10:30 | open posted_hours | – | settled
  office | worker no_such_place 10:00, keeper open 10:10 | 10:30 | open keeper | keeper 10:10 | he is there
`,
);
