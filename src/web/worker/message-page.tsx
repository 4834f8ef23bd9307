import { Frame, type Setting } from './frame.tsx';

/** A page that says one thing and offers ways out: not found, refused, broken. */
export interface MessageView {
  readonly setting: Setting;
  readonly title: string;
  readonly lines: readonly string[];
  readonly ways: readonly { readonly href: string; readonly name: string }[];
}

export const MessagePage = ({ view }: { view: MessageView }) => (
  <Frame setting={view.setting}>
    <h1>{view.title}</h1>
    {view.lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
    <p className="below">
      {view.ways.map((way) => (
        <a className="act" key={way.href} href={way.href}>
          {way.name}
        </a>
      ))}
    </p>
  </Frame>
);
