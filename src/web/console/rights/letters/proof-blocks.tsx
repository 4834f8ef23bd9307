import type { Letter, LetterPlace } from './letters-api.ts';
import { lettersWords as w } from './letters-words.ts';
import { NotCorrectedForm } from './not-corrected-form.tsx';
import { ReplyForm } from './reply-form.tsx';
import { ServiceForm } from './service-form.tsx';

interface Proof {
  readonly place: LetterPlace;
  readonly letter: Letter;
}

const isOpen = ({ letter }: Proof, step: string): boolean =>
  letter.steps.some((one) => one.step === step && one.why_not === null);

const outcomeWord = (outcome: string): string =>
  w.outcomes[outcome as keyof typeof w.outcomes] ?? outcome;

const Services = (proof: Proof) => (
  <section className="block" aria-labelledby="letter-services">
    <h2 id="letter-services">{w.services}</h2>
    <ul className="plain-list">
      {proof.letter.services.map((one) => (
        <li key={one.id}>
          <span className="tabular">{one.on}</span> {one.method_label}，{outcomeWord(one.outcome)}
          {one.receiver ? `，${w.receiver}：${one.receiver}` : ''}
          {one.reason ? `，${one.reason}` : ''}
          {one.witness ? `，${w.witness}：${one.witness}` : ''}
          {one.is_resend ? `（${w.resend}）` : ''}
        </li>
      ))}
    </ul>
    {isOpen(proof, 'serve') ? <ServiceForm place={proof.place} /> : null}
  </section>
);

const Replies = (proof: Proof) => (
  <section className="block" aria-labelledby="letter-replies">
    <h2 id="letter-replies">{w.replies}</h2>
    <ul className="plain-list">
      {proof.letter.replies.map((one) => (
        <li key={one.id}>
          <span className="tabular">{one.on}</span> {one.summary}
          {one.disputed.length > 0 ? `（${w.disputed}：${one.disputed.join('；')}）` : ''}
        </li>
      ))}
    </ul>
    {isOpen(proof, 'reply') ? <ReplyForm place={proof.place} /> : null}
    {isOpen(proof, 'not_corrected') ? (
      <>
        <h3>{w.notCorrected}</h3>
        <NotCorrectedForm place={proof.place} />
      </>
    ) : null}
  </section>
);

/** How a letter was delivered, and what came back. */
export const ProofBlocks = (proof: Proof) => {
  const { letter } = proof;
  const isServed = letter.steps.some(({ step, why_not }) => step === 'serve' && why_not === null);
  if (!isServed && letter.services.length === 0) return null;
  return (
    <div className="two-columns">
      <Services {...proof} />
      <Replies {...proof} />
    </div>
  );
};
