import type { ReactNode } from 'react';
import type { Temporal } from 'temporal-polyfill';
import { facilityTable } from '#modules/stations/rules/facilities.ts';
import { OpenTag } from './card.tsx';
import { ErrorSummary, Frame, type Setting } from './frame.tsx';
import type { KeeperDesk } from './types.ts';
import { facilityMark, facilityMarkWords, facilityProof } from './words/facilities.ts';
import { type KeeperProblem, keeperProblems, sayingWords } from './words/keeper.ts';
import { openWords } from './words/openness.ts';

export interface DeskView {
  readonly setting: Setting;
  readonly now: Temporal.Instant;
  readonly token: string;
  readonly formToken: string;
  readonly desk: KeeperDesk;
  readonly problem: KeeperProblem | null;
  /** Full hours that may be chosen for "open until", as [ISO instant, words]. */
  readonly endings: readonly (readonly [value: string, words: string])[];
  /** Endings offered for a temporary closure. */
  readonly reopenings: readonly (readonly [value: string, words: string])[];
}

const Deed = (props: { view: DeskView; deed: string; className?: string; children: ReactNode }) => (
  <form
    method="post"
    action={`/keeper/${props.view.token}/${props.deed}`}
    className={props.className}
  >
    <input type="hidden" name="form_token" value={props.view.formToken} />
    {props.children}
  </form>
);

const PublicState = ({ view }: { view: DeskView }) => {
  const { station, openness } = view.desk.found;
  const words = openWords(station, openness, view.now);
  return (
    <section className={`state ${words.tone}`}>
      <p>骑手现在看到的是：</p>
      <p className="big">
        <OpenTag tone={words.tone} tag={words.tag} /> {words.when}
      </p>
      <p>{words.proof}</p>
    </section>
  );
};

const LastSaying = ({ view }: { view: DeskView }) =>
  view.desk.last ? (
    <Deed view={view} deed="undo" className="undo">
      <p role="status">{sayingWords(view.desk.last, view.now)}</p>
      <input type="hidden" name="saying" value={view.desk.last.id} />
      <button type="submit">点错了，撤回</button>
    </Deed>
  ) : null;

const Choice = (props: { id: string; label: string; view: DeskView; none: string }) => (
  <>
    <label htmlFor={props.id}>{props.label}</label>
    <select id={props.id} name="until" defaultValue="">
      <option value="">{props.none}</option>
      {(props.id === 'open-until' ? props.view.endings : props.view.reopenings).map(
        ([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ),
      )}
    </select>
  </>
);

const DoorDeeds = ({ view }: { view: DeskView }) => (
  <>
    <Deed view={view} deed="open">
      <button type="submit" className="huge good">
        现在开着
      </button>
      <details>
        <summary>说开到几点</summary>
        <Choice id="open-until" label="今天开到" view={view} none="按公示时间" />
        <button type="submit">现在开着，开到这个时间</button>
      </details>
    </Deed>
    <Deed view={view} deed="closed">
      <button type="submit" className="huge">
        今天提前关门
      </button>
    </Deed>
    <details className="closure">
      <summary>临时关闭几小时或几天</summary>
      <Deed view={view} deed="closure">
        <Choice id="closed-until" label="关到" view={view} none="还不知道" />
        <label htmlFor="reason">为什么（骑手会看到）</label>
        <input id="reason" name="reason" maxLength={60} autoComplete="off" />
        <button type="submit" className="go wide">
          临时关闭
        </button>
      </Deed>
    </details>
  </>
);

const FacilityDeeds = ({ view }: { view: DeskView }) => {
  const states = new Map(view.desk.found.station.facilities.map((f) => [f.code, f]));
  return (
    <ul className="repairs">
      {facilityTable.map(({ code, zh }) => {
        const state = states.get(code);
        const mark = facilityMark(state);
        if (mark !== 'yes' && mark !== 'faulty') return null;
        return (
          <li key={code} className={`need ${mark}`}>
            <span>
              <b>{zh}</b> {facilityMarkWords(mark)} <small>{facilityProof(state, view.now)}</small>
            </span>
            <Deed view={view} deed="facility">
              <input type="hidden" name="facility" value={code} />
              <button
                type="submit"
                name="condition"
                value={mark === 'faulty' ? 'working' : 'faulty'}
              >
                {mark === 'faulty' ? '修好了' : '坏了'}
                <span className="vh">：{zh}</span>
              </button>
            </Deed>
          </li>
        );
      })}
    </ul>
  );
};

/** The keeper's one screen: say open, say closed, take it back, mark what is broken. */
export const KeeperDeskPage = ({ view }: { view: DeskView }) => (
  <Frame setting={view.setting}>
    <ErrorSummary
      problems={view.problem ? [{ text: keeperProblems[view.problem], field: 'main' }] : []}
    />
    <h1>{view.desk.found.station.name}</h1>
    <LastSaying view={view} />
    <DoorDeeds view={view} />
    <PublicState view={view} />
    <h2>设备</h2>
    <FacilityDeeds view={view} />
    <Deed view={view} deed="leave">
      <p className="hint">站长手机 {view.desk.phoneMasked}</p>
      <button type="submit">退出</button>
    </Deed>
  </Frame>
);
