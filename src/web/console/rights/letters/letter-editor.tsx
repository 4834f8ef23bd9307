import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { DeedProblem, Faces } from '../../parts/faces.tsx';
import { useDeed } from '../../parts/use-deed.ts';
import { zh } from '../../words/zh.ts';
import { LetterPreview } from './letter-preview.tsx';
import './letters.css';
import {
  type Letter,
  type LetterPlace,
  type LetterText,
  letterUrl,
  readLetter,
  saveLetter,
} from './letters-api.ts';
import { lettersWords as w } from './letters-words.ts';
import { ProofBlocks } from './proof-blocks.tsx';
import { StepForms } from './step-forms.tsx';
import { TextForm } from './text-form.tsx';
import { useKeptText } from './use-kept-text.ts';

interface Opened {
  readonly place: LetterPlace;
  readonly letter: Letter;
}

const Faults = ({ letter }: { readonly letter: Letter }) =>
  letter.faults.length === 0 ? (
    <Alert type="success" showIcon title={w.ready} className="gap-below" />
  ) : (
    <Alert
      type="warning"
      showIcon
      className="gap-below"
      title={w.faults(letter.faults.length)}
      description={
        <ul>
          {letter.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      }
    />
  );

const useSave = ({ place }: Opened, settle: (version: number, text: LetterText) => void) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useDeed(
    (body: { expected_version: number; body: LetterText }, key) => saveLetter(place, body, key),
    ({ version }, { body }) => {
      settle(version, body);
      void client.invalidateQueries({ queryKey: ['rights-letter', place.letterId] });
      void client.invalidateQueries({ queryKey: ['rights-letters'] });
      void message.success(w.saved);
    },
  );
};

const Writing = (opened: Opened) => {
  const { place, letter } = opened;
  const kept = useKeptText(place, letter);
  const save = useSave(opened, kept.settle);
  const isBehind = kept.version < letter.letter.version && kept.isChanged;
  return (
    <div className="letter-columns">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.start({ expected_version: kept.version, body: kept.text });
        }}
      >
        <Faults letter={letter} />
        {isBehind ? (
          <Alert
            type="warning"
            showIcon
            className="gap-below"
            title={w.conflict}
            action={
              <Button onClick={() => kept.settle(letter.letter.version, letter.body)}>
                {w.takeNewest}
              </Button>
            }
          />
        ) : null}
        <DeedProblem problem={save.problem} />
        <TextForm text={kept.text} change={kept.change} />
        <p>
          <Button
            type="primary"
            htmlType="submit"
            disabled={!kept.isChanged}
            aria-disabled={save.busy}
          >
            {save.busy ? zh.submitting : w.save}
          </Button>{' '}
          {kept.isChanged ? <span className="muted">{w.unsaved}</span> : null}
        </p>
      </form>
      <LetterPreview letter={letter} text={kept.text} />
    </div>
  );
};

const OneLetter = ({ place, letter }: Opened) => {
  const mayEdit = letter.steps.some((one) => one.step === 'edit' && one.why_not === null);
  const { kind_label, number, state_label } = letter.letter;
  return (
    <>
      <div className="letter-head">
        <h2>
          {kind_label} <span className="muted">{`${number ?? w.numberLater}　${state_label}`}</span>
        </h2>
        {(['docx', 'pdf'] as const).map((format) => (
          <a key={format} className="button-link" href={letterUrl(place, `/${format}`)}>
            {w.files} {format.toUpperCase()}
          </a>
        ))}
      </div>
      {mayEdit ? (
        <Writing place={place} letter={letter} />
      ) : (
        <LetterPreview letter={letter} text={letter.body} />
      )}
      <StepForms place={place} letter={letter} />
      <ProofBlocks place={place} letter={letter} />
    </>
  );
};

/** One letter: its text beside the page as it will be printed, its steps, its delivery and its answers. */
export const LetterEditor = ({ place }: { readonly place: LetterPlace }) => {
  const letter = useQuery({
    queryKey: ['rights-letter', place.letterId],
    queryFn: () => readLetter(place),
  });
  return (
    <Faces of={letter}>
      {(data) => <OneLetter key={place.letterId} place={place} letter={data} />}
    </Faces>
  );
};
