import type { ReactNode } from 'react';
import type { DraftProblem } from '#modules/rights/rules/intake/draft-problems.ts';
import { ErrorSummary, Frame, type Setting } from '../frame.tsx';

/** What every screen of the intake knows. */
export interface ScreenSetting {
  readonly setting: Setting;
  readonly id: string;
  readonly kind: 'question' | 'form';
  readonly number: number;
  readonly of: number;
  /** Address of the screen before. */
  readonly back: string;
  readonly problems: readonly DraftProblem[];
}

/** Where one stands, without frightening: questions may be left, forms are few. */
export const Place = ({ screen }: { readonly screen: ScreenSetting }) => (
  <p className="hint">
    {screen.kind === 'question'
      ? `第 ${screen.number} 个问题${screen.number < 4 ? '（答到第 4 个就可以直接写经过）' : ''}`
      : `第 ${screen.number} 步，共 ${screen.of} 步`}
  </p>
);

/** The frame of a screen: the way back, where one stands, what is wrong, one form. */
export const Screen = (props: {
  readonly screen: ScreenSetting;
  readonly action: string;
  readonly button: string;
  readonly children: ReactNode;
  readonly below?: ReactNode;
  readonly files?: boolean;
}) => {
  const { setting, back, problems } = props.screen;
  return (
    <Frame setting={setting} tab="rights">
      <p className="back">
        <a href={back}>‹ 上一步</a>
      </p>
      <ErrorSummary problems={problems} />
      <Place screen={props.screen} />
      <form
        method="post"
        action={props.action}
        encType={props.files ? 'multipart/form-data' : undefined}
        data-keep={props.files ? undefined : ''}
      >
        {props.children}
        <p className="hint" id="saved" role="status" />
        <button type="submit" className="go wide" name="go" value="next">
          {props.button}
        </button>
        {props.below}
      </form>
      <p className="hint kept">写过的都已保存，可以关掉，30 天内在这台手机上接着填。</p>
    </Frame>
  );
};
