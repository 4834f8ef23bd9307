import { Link } from '@tanstack/react-router';
import { bodyWords } from '../words/rights-body-words.ts';
import { figureWords } from '../words/rights-figure-words.ts';
import { rightsWords } from '../words/rights-words.ts';
import { menuWords, zh } from '../words/zh.ts';
import { useSession } from './session.tsx';

const groups = [
  { title: null, lines: [{ to: '/', label: menuWords.today, need: null, exact: true }] },
  {
    title: menuWords.groupStations,
    lines: [
      { to: '/stations', label: menuWords.stations, need: 'stations.read', exact: true },
      { to: '/stations/map', label: menuWords.map, need: 'stations.read', exact: false },
      { to: '/stations/placing', label: menuWords.placing, need: 'stations.edit', exact: false },
      { to: '/imports', label: menuWords.imports, need: 'stations.import', exact: false },
      { to: '/reports', label: menuWords.reports, need: 'reports.handle', exact: false },
    ],
  },
  {
    title: rightsWords.group,
    lines: [
      { to: '/rights', label: rightsWords.desk, need: 'rights.read', exact: true },
      { to: '/rights/cases', label: rightsWords.cases, need: 'rights.read', exact: false },
      { to: '/rights/bodies', label: bodyWords.title, need: 'rights.read', exact: false },
      { to: '/rights/figures', label: figureWords.title, need: 'rights.figures', exact: false },
      {
        to: '/rights/unmaskings',
        label: rightsWords.unmaskings,
        need: 'rights.review',
        exact: false,
      },
    ],
  },
  {
    title: menuWords.groupManage,
    lines: [
      { to: '/people', label: menuWords.people, need: 'people.read', exact: false },
      {
        to: '/organisations',
        label: menuWords.organisations,
        need: 'organisations.read',
        exact: false,
      },
      { to: '/audit', label: menuWords.audit, need: 'audit.read', exact: false },
      { to: '/notices', label: menuWords.notices, need: 'notices.read', exact: false },
    ],
  },
  {
    title: menuWords.groupMine,
    lines: [
      { to: '/account', label: menuWords.account, need: null, exact: false },
      { to: '/help', label: menuWords.help, need: null, exact: false },
    ],
  },
] as const;

/** The left menu: only what the person's roles allow. */
export const Menu = ({ onGo }: { readonly onGo: () => void }) => {
  const { can } = useSession();
  return (
    <nav aria-label={menuWords.nav} className="menu">
      {groups.map((group) => {
        const lines = group.lines.filter((line) => line.need === null || can(line.need));
        if (lines.length === 0) return null;
        return (
          <div key={group.title ?? 'top'} className="menu-group">
            {group.title ? <div className="menu-title">{group.title}</div> : null}
            <ul>
              {lines.map((line) => (
                <li key={line.to}>
                  <Link
                    to={line.to}
                    onClick={onGo}
                    activeOptions={{ exact: line.exact, includeSearch: false }}
                    activeProps={{ 'aria-current': 'page' }}
                  >
                    {line.label}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <p className="side-note">{zh.hotline}</p>
    </nav>
  );
};
