import { demoId } from '#modules/stations/demo/demo-id.ts';
import type { DemoPerson } from '#modules/stations/demo/organisations.ts';

/** The county whose union has the invented cases. */
const COUNTY = '330421';

/** The county union that has the invented cases. */
export const demoRightsUnion = demoId(`organisation:${COUNTY}`);

const person = (signInName: string, alias: string, role: DemoPerson['role']): DemoPerson => ({
  ...{ id: demoId(`person:${signInName}`), signInName, alias, role },
  organisationId: demoRightsUnion,
});

const clerk = person('clerk', '登记员庚', 'rights_clerk');
const first = person('officer', '监督员辛', 'rights_officer');
const second = person('officer2', '监督员壬', 'rights_officer');
const leader = person('leader', '负责人癸', 'rights_leader');
const sealer = person('seal', '印章员子', 'seal_keeper');

/** Those who work on cases in the demo city; of each role one, of officers two, as the law wants. */
export const demoRightsPeople: readonly DemoPerson[] = [clerk, first, second, leader, sealer];

/** Who plays which part in the invented cases. */
export const demoCast = {
  clerk: clerk.id,
  first: first.id,
  second: second.id,
  leader: leader.id,
  sealer: sealer.id,
} as const;
