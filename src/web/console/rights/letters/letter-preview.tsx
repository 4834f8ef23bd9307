import { useDeferredValue, useMemo } from 'react';
import { renderHtml } from '#kernel/documents/rules/render-html.ts';
import { bodyFromWire } from '#modules/rights/contract/letter-body.ts';
import type { Letter, LetterText } from './letters-api.ts';
import { lettersWords as w } from './letters-words.ts';

const styleNonce = (): string | null =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? null;

const isSigned = ({ letter }: Letter): boolean =>
  letter.state === 'signed' || letter.state === 'sealed';

/** The page as it will be printed, made anew while one types. It runs nothing: the frame is a sandbox. */
export const LetterPreview = (props: { readonly letter: Letter; readonly text: LetterText }) => {
  const { letter } = props;
  const text = useDeferredValue(props.text);
  const html = useMemo(() => {
    const { number, signed_on: signedOn, drafted_at: madeAt } = letter.letter;
    const draftWord = isSigned(letter) ? null : '草稿';
    return renderHtml(bodyFromWire(text), { number, signedOn, draftWord, madeAt }, styleNonce());
  }, [letter, text]);
  return <iframe className="letter-preview" title={w.previewTitle} sandbox="" srcDoc={html} />;
};
