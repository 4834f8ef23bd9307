import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { commitmentsOf } from '#kernel/commitments/public.ts';
import { letterCity } from '#tests/support/letter-house.ts';
import { caseNow, runningClocks } from '#tests/support/rights-house.ts';
import { caseSubject } from '../cases/case-moment.ts';
import { eventsOf } from '../event-store.ts';
import { openPlay } from './play/play-story.ts';
import type { Stage } from './play/stage.ts';
import { ludian, ludianSums } from './stories/ludian.ts';

it('plays', async () => {
  const at = await letterCity();
  let now = Temporal.Instant.from('2025-03-01T00:00:00Z');
  const site = { ...at.city.site, clock: () => now };
  const { clerk, first, second, leader, organisationId } = at.union;
  const stage: Stage = {
    house: { ...at.house, site },
    organisationId,
    cast: { clerk, first, second, leader, sealer: at.sealKeeper },
    setClock: (moment) => {
      now = moment;
    },
    onBreak: {},
  };
  const play = openPlay(stage, ludian);
  for (const day of ['2025-05-01T08:00','2025-05-21T18:00','2025-05-31T08:00','2025-06-09T18:00','2025-06-20T18:00']) {
    await play.until(day);
    const id = play.caseId();
    const { cityId, database } = site;
    const lines = await database.inCity(cityId, (db) => sql<any>`select title, kind, due_on, waiting_for, person_id is not null as p from commitments.desk_lines where city_id=${cityId} and is_open order by order_on`.execute(db));
    console.log(day, (await caseNow({...at}, id)).state, await runningClocks(at, id), lines.rows);
  }
  expect(ludianSums.owed_fen).toBe(8485400);
});
