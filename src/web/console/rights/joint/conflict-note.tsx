import { Button } from 'antd';
import type { Problem } from '../../api/problem.ts';
import { bodyWords } from '../../words/rights-body-words.ts';

const overtaken = ['version-conflict', 'meeting-over'];

/** Somebody was faster: the way to see how it stands now, with what was typed kept. */
export const ConflictNote = (props: {
  readonly problem: Problem | null;
  readonly text: string;
  readonly readAgain: () => void;
}) =>
  overtaken.includes(props.problem?.code ?? '') ? (
    <p>
      {props.text} <Button onClick={props.readAgain}>{bodyWords.readAgain}</Button>
    </p>
  ) : null;
