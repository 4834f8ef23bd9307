import { roles } from '#kernel/access/public.ts';
import { demoPeople } from '#modules/stations/demo/organisations.ts';
import { demoRightsPeople } from './rights-people.ts';

/** One password for every account of the demo city: it exists in demo mode only, which binds to loopback. */
export const demoPassword = 'yijia-demo-2026';

/** The accounts as the sign-in page and the command line show them. */
export const demoAccounts = [...demoPeople, ...demoRightsPeople].map((person) => ({
  sign_in_name: person.signInName,
  password: demoPassword,
  role_label: `${person.alias}（${roles[person.role]}）`,
}));
