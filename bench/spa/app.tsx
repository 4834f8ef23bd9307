import { useEffect, useState } from 'react';
import type { NearbyAnswer } from '#modules/stations/contract.ts';
import { type Asked, nearby } from './api.ts';
import { Card } from './card.tsx';
import { Filters } from './filters.tsx';

/** The list, once it has come. */
const List = ({ answer }: { answer: NearbyAnswer | null }) => (
  <div id="list">
    {answer ? (
      <ol className="cards">
        {answer.items.map((item) => (
          <Card key={item.id} item={item} now={Date.parse(answer.at)} />
        ))}
      </ol>
    ) : (
      <p role="status">正在找…</p>
    )}
  </div>
);

/** The worker's first page as single-page applications are usually built: an empty page, a script, then the data. */
export const App = () => {
  const [asked, ask] = useState<Asked>({ open: 'now', need: [] });
  const [answer, setAnswer] = useState<NearbyAnswer | null>(null);
  useEffect(() => {
    void nearby(asked).then(setAnswer);
  }, [asked]);
  return (
    <>
      <header>
        <div className="bar">
          <a href="/">工会驿站</a>
          <button type="button" className="size">
            大字
          </button>
        </div>
        <p className="strip demo">演示数据:驿站都是编出来的</p>
      </header>
      <main id="main">
        <h1>{asked.open === 'now' ? '附近现在开着的驿站' : '附近的驿站'}</h1>
        <div className="place">
          <p>按离嘉兴中心的直线距离排</p>
          <a className="act" href="/places">
            换地方/搜
          </a>
        </div>
        <Filters asked={asked} ask={ask} />
        <List answer={answer} />
      </main>
      <footer>
        职工服务热线 <a href="tel:12351">12351</a>
      </footer>
      <nav className="tabs" aria-label="主要功能">
        <a href="/" aria-current="page">
          驿站
        </a>
        <a href="/reports">我的反映</a>
      </nav>
    </>
  );
};
