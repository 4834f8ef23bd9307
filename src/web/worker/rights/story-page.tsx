import type { DraftContent } from '#modules/rights/rules/intake/draft-content.ts';
import { Field } from './fields.tsx';
import { Screen, type ScreenSetting } from './shell.tsx';

interface FormView {
  readonly screen: ScreenSetting;
  readonly content: DraftContent;
}

/** What happened, in his own words. */
export const StoryPage = ({ view }: { view: FormView }) => {
  const { content, screen } = view;
  const { problems } = screen;
  return (
    <Screen screen={screen} action="/rights/story" button="保存，下一步">
      <h1>发生了什么？</h1>
      <Field
        name="story"
        label="想到什么写什么"
        hint="谁欠的、什么活、答应过什么。可以用手机的语音输入。请不要写身份证号、银行卡号。"
        value={content.story}
        problems={problems}
        rows={7}
      />
      <Field
        name="since"
        label="从什么时候开始？（可以不写）"
        hint="比如：去年 5 月"
        value={content.since}
        problems={problems}
      />
      <Field
        name="amount"
        label="一共差多少钱？（可以不写）"
        hint="大概的数也行，比如：一万二"
        value={content.amount}
        problems={problems}
      />
    </Screen>
  );
};

/** Who is on the other side, and where. */
export const EmployerPage = ({
  view,
}: {
  view: FormView & { readonly unions: readonly { readonly id: string; readonly name: string }[] };
}) => {
  const { content, screen } = view;
  const { problems } = screen;
  return (
    <Screen screen={screen} action="/rights/employer" button="保存，下一步">
      <h1>对方是谁？</h1>
      <p className="hint">不知道的都可以空着。</p>
      <Field
        name="employer"
        label="公司、站点或者平台的名字"
        hint="工资条、合同、告示牌、手机软件上写的那个"
        value={content.employer}
        problems={problems}
      />
      <Field
        name="boss"
        label="包工头、老板的姓名和电话"
        value={content.boss}
        problems={problems}
      />
      <Field
        name="workplace"
        label="在哪里干活"
        hint="工地、店、站点的名字或者地址"
        value={content.workplace}
        problems={problems}
      />
      <div className="field">
        <label htmlFor="organisationId">在哪个县（市、区）？</label>
        <select id="organisationId" name="organisationId" defaultValue={content.organisationId}>
          <option value="">不清楚</option>
          {view.unions.map((union) => (
            <option key={union.id} value={union.id}>
              {union.name}
            </option>
          ))}
        </select>
      </div>
    </Screen>
  );
};

/** Alone or with others. */
export const PeoplePage = ({
  view,
}: {
  view: FormView & {
    /** Colleagues as read, to choose representatives among; empty while there are too few. */
    readonly electable: readonly { readonly line: number; readonly name: string }[];
    /** How many there must be. */
    readonly electFrom: number;
  };
}) => {
  const { content, screen, electable } = view;
  const { problems } = screen;
  const wrong = problems.some((one) => one.field === 'who');
  const chosen = new Set(content.representatives);
  return (
    <Screen screen={screen} action="/rights/people" button="保存，下一步">
      <fieldset className={wrong ? 'field wrong' : 'field'}>
        <legend>
          <h1>只有你，还是有工友一起？</h1>
        </legend>
        {wrong ? <p className="problem">{problems.find((p) => p.field === 'who')?.text}</p> : null}
        <label className="pick">
          <input
            type="radio"
            name="who"
            value="me"
            id="who"
            defaultChecked={content.who === 'me'}
          />
          <span>
            <b>只有我</b>
          </span>
        </label>
        <label className="pick">
          <input type="radio" name="who" value="group" defaultChecked={content.who === 'group'} />
          <span>
            <b>有工友一起</b>
            <small>选了这个，填下面两项</small>
          </span>
        </label>
      </fieldset>
      <Field
        name="people"
        label="一共多少人（包括你）"
        value={content.people}
        problems={problems}
        inputMode="numeric"
      />
      <Field
        name="members"
        label="工友名单（可以以后再交）"
        hint="一行一个人：姓名 手机号。不写你自己。"
        value={content.members}
        problems={problems}
        rows={4}
      />
      {electable.length > 0 ? (
        <fieldset className="field">
          <legend>推选谁当代表？（可以不选）</legend>
          <p className="hint">
            {view.electFrom} 个人以上可以推选代表，一般三到五个人，要大家同意。
          </p>
          <input type="hidden" name="electing" value="1" />
          {[{ line: -1, name: '我自己' }, ...electable].map((one) => (
            <label className="pick" key={one.line}>
              <input
                type="checkbox"
                name="representative"
                value={one.line}
                defaultChecked={chosen.has(one.line)}
              />
              <span>
                <b>{one.name}</b>
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </Screen>
  );
};

/** Who he is; or nobody. */
export const YouPage = ({ view }: { view: FormView }) => {
  const { content, screen } = view;
  const { problems } = screen;
  return (
    <Screen screen={screen} action="/rights/you" button="保存，下一步">
      <h1>怎么联系你？</h1>
      <p>姓名和手机号加密保存，只有办你这件事的人能看。工会不会先告诉单位是谁说的。</p>
      <Field
        name="name"
        label="姓名"
        value={content.name}
        problems={problems}
        autoComplete="name"
      />
      <Field
        name="phone"
        label="手机号"
        hint="查进展时收验证码用。没有可以空着，会给你四个词当口令。"
        value={content.phone}
        problems={problems}
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        most={30}
      />
      <label className="pick">
        <input type="checkbox" name="anonymous" value="1" defaultChecked={content.anonymous} />
        <span>
          <b>不留名</b>
          <small>选了这个，上面的不用填。工会联系不上你，要你自己来查进展、补材料。</small>
        </span>
      </label>
    </Screen>
  );
};
