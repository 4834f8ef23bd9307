import { consentTexts } from '#modules/rights/words/intake/consent-texts.ts';
import { Frame, type Setting } from '../frame.tsx';

/** The notice on personal data, whole, with its versions. */
export const NoticePage = ({ setting }: { readonly setting: Setting }) => (
  <Frame setting={setting} tab="rights">
    <p className="back">
      <a href="/rights">‹ 讨薪维权</a>
    </p>
    <h1>你写的内容怎样保管、给谁看</h1>
    {consentTexts.map(({ purpose, version, label, text }) => (
      <section key={purpose}>
        <h2>{label}</h2>
        <p>{text}</p>
        <p className="hint">版本 {version}</p>
      </section>
    ))}
    <h2>你的权利</h2>
    <p>
      凭编号可以随时查看、下载、补充、撤回。要更正、删除，或者对保管有意见，打{' '}
      <a href="tel:12351">12351</a>。
    </p>
  </Frame>
);
