import { notSure, type SortingQuestion } from '#modules/rights/rules/sorting/question-types.ts';
import { Pick } from './fields.tsx';
import { Screen, type ScreenSetting } from './shell.tsx';

/** One question, one screen. */
export interface QuestionView {
  readonly screen: ScreenSetting;
  readonly question: SortingQuestion;
  readonly chosen: readonly string[];
  /** The rest of the questions may be left for later. */
  readonly mayLeaveRest: boolean;
}

const DangerNote = () => (
  <p className="empty">
    有人有生命危险，先打 <a href="tel:110">110</a>、<a href="tel:120">120</a>。
  </p>
);

export const QuestionPage = ({ view }: { view: QuestionView }) => {
  const { question, chosen } = view;
  const type = question.many ? 'checkbox' : 'radio';
  return (
    <Screen
      screen={view.screen}
      action={`/rights/ask/${question.id}`}
      button="下一步"
      below={
        <p className="below">
          <button type="submit" name="go" value="skip">
            这个不答
          </button>
          {view.mayLeaveRest ? (
            <button type="submit" name="go" value="rest">
              后面的问题都不答，直接写经过
            </button>
          ) : null}
        </p>
      }
    >
      <fieldset className="field">
        <legend>
          <h1>{question.asks}</h1>
        </legend>
        {question.id === 'safe' ? <DangerNote /> : null}
        {question.options.map((option) => (
          <Pick
            key={option.id}
            type={type}
            name="answer"
            value={option.id}
            checked={chosen.includes(option.id)}
            words={option.id === notSure.id ? notSure.words : option.words}
          />
        ))}
      </fieldset>
    </Screen>
  );
};
