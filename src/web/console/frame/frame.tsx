import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useMatches } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { readDesk } from '../api/desk.ts';
import { signOut } from '../api/session.ts';
import { RefusedFace } from '../parts/faces.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { zh } from '../words/zh.ts';
import { readPagesAhead } from './lazy-page.ts';
import { Menu } from './menu.tsx';
import { useSession } from './session.tsx';
import { useGlobalKeys } from './use-global-keys.ts';
import { useOnline } from './use-online.ts';

const ToDo = () => {
  const desk = useQuery({ queryKey: ['desk'], queryFn: readDesk, staleTime: 60_000 });
  const total = desk.data?.items.reduce((sum, item) => sum + item.count, 0);
  if (total === undefined) return null;
  return (
    <Link to="/" className="bar-todo">
      {zh.toDo} <strong className="tabular">{total.toLocaleString('zh-CN')}</strong>
    </Link>
  );
};

const Bar = (props: { readonly open: boolean; readonly toggle: () => void }) => {
  const { session } = useSession();
  const leave = useDeed(
    (_: null, key) => signOut(key),
    () => window.location.assign('/console/'),
  );
  const role = session.roles[0]?.label;
  return (
    <header className="bar">
      <button
        type="button"
        className="bar-menu"
        aria-expanded={props.open}
        aria-controls="menu"
        onClick={props.toggle}
      >
        {props.open ? zh.closeMenu : zh.menu}
      </button>
      <Link to="/" className="bar-name">
        {zh.product}
        <span className="bar-long"> · {zh.productLong}</span>
      </Link>
      <span className="bar-unit">{session.organisation.name}</span>
      <ToDo />
      <Link to="/account" className="bar-person">
        {session.person.name}
        {role ? <span className="bar-long"> · {role}</span> : null}
      </Link>
      <button type="button" className="bar-leave" onClick={() => leave.start(null)}>
        {zh.signOut}
      </button>
    </header>
  );
};

const Strips = ({ demo }: { readonly demo: boolean }) => {
  const online = useOnline();
  return (
    <div aria-live="polite">
      {online ? null : <p className="strip strip-offline">{zh.offlineStrip}</p>}
      {demo ? <p className="strip strip-demo">{zh.demoStrip}</p> : null}
    </div>
  );
};

/** The page's title and permission, as its route declares them. */
const usePageCard = () => {
  const match = useMatches().slice(-1)[0];
  return { need: match?.staticData.need, title: match?.staticData.title, path: match?.pathname };
};

/** Bar, menu, strips and the page; a page without permission shows why instead. */
export const Frame = () => {
  const { session, can } = useSession();
  const [open, setOpen] = useState(false);
  const card = usePageCard();
  const main = useRef<HTMLElement>(null);
  const path = useRef(card.path);
  useGlobalKeys();
  useEffect(readPagesAhead, []);

  useEffect(() => {
    document.title = `${card.title ? `${card.title} · ` : ''}${zh.product}${zh.productLong}`;
    // After moving to another page, reading goes on from its beginning.
    if (path.current !== card.path) main.current?.focus({ preventScroll: false });
    path.current = card.path;
  }, [card.title, card.path]);

  return (
    <div className={open ? 'frame frame-open' : 'frame'}>
      <a className="skip" href="#page">
        {zh.skip}
      </a>
      <Bar open={open} toggle={() => setOpen(!open)} />
      <div className="side" id="menu">
        <Menu onGo={() => setOpen(false)} />
      </div>
      <main className="page" id="page" ref={main} tabIndex={-1}>
        <Strips demo={session.demo} />
        {card.need && !can(card.need) ? <RefusedFace page need={card.need} /> : <Outlet />}
      </main>
    </div>
  );
};
