import { Checkbox } from 'antd';
import type { FieldError } from '../../api/problem.ts';
import { noticeWords } from '../../words/rights-secrecy-words.ts';
import { rightsNewWords as w } from '../../words/rights-words.ts';
import { faultOf } from '../fault-of.ts';
import type { NewCaseForm } from './use-new-case.ts';
import type { Notice } from './use-notice.ts';

/** What is read to the worker about his data, and that it was; the version goes into the case as proof. */
export const NoticeSection = (props: {
  readonly form: NewCaseForm;
  readonly faults: readonly FieldError[];
  readonly notice: Notice;
}) => {
  const { form, notice } = props;
  const fault = faultOf(props.faults, 'consent_version');
  return (
    <section className={fault ? 'block field-wrong' : 'block'}>
      <h2>{w.sections.notice}</h2>
      {notice.text ? (
        <p className="notice-text">
          <strong>{noticeWords.read}：</strong>
          {notice.text}
        </p>
      ) : null}
      <Checkbox
        id="new-consent_version"
        checked={form.values.noticed}
        onChange={(event) => form.set({ noticed: event.target.checked })}
      >
        {notice.text ? noticeWords.spoken : w.notice}
      </Checkbox>
      {fault ? <div className="field-error">{fault}</div> : null}
    </section>
  );
};
