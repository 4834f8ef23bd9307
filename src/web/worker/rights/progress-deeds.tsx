import { satisfactions, satisfactionWords } from '#modules/rights/rules/intake/satisfaction.ts';
import {
  correctionFields,
  correctionFieldWords,
} from '#modules/rights/rules/secrecy/corrections.ts';
import { momentWords } from '../words/time.ts';
import { Field, Pick, Problem } from './fields.tsx';
import { FileList } from './file-list.tsx';
import type { ProgressView } from './progress-view.ts';

const BASE = '/rights/progress';

const Token = ({ view }: { view: ProgressView }) => (
  <input type="hidden" name="form_token" value={view.formToken} />
);

const Evidence = ({ view }: { view: ProgressView }) => {
  const { evidence, may } = view.progress;
  return (
    <section>
      <h2>你交的材料</h2>
      {evidence.length === 0 ? <p>还没有。</p> : null}
      <ul>
        {evidence.map((one) => (
          <li key={one.id}>
            {one.title}（{momentWords(one.addedAt, view.now)}）
          </li>
        ))}
      </ul>
      {may.addEvidence ? (
        <>
          <FileList
            files={view.files.filter((file) => file.state !== 'kept')}
            base={`${BASE}/files`}
            formToken={view.formToken}
          />
          <form
            method="post"
            action={`${BASE}/files?form_token=${view.formToken}`}
            encType="multipart/form-data"
            id="upload"
            data-base={`${BASE}/uploads`}
          >
            <div className="field">
              <label htmlFor="photos">补材料：照片、PDF、录音</label>
              <Problem problems={view.problems} name="photos" />
              <input
                type="file"
                id="photos"
                name="photos"
                accept="image/*,application/pdf,audio/*"
                multiple
              />
            </div>
            <p className="hint" id="saved" role="status" />
            <button type="submit" className="wide" id="send-files">
              上传选好的
            </button>
          </form>
        </>
      ) : null}
    </section>
  );
};

const Complaints = ({ view }: { view: ProgressView }) => (
  <section>
    <h2>对办理不满意</h2>
    <ul className="cards">
      {view.progress.complaints.map((one) => (
        <li key={one.id}>
          <p>{one.text}</p>
          <p className="hint">{momentWords(one.madeAt, view.now)}</p>
          {one.answer ? (
            <blockquote>
              <b>负责人答复：</b>
              {one.answer}
            </blockquote>
          ) : (
            <p>{one.dueOn ? `负责人最晚 ${one.dueOn} 答复` : '等负责人答复'}</p>
          )}
        </li>
      ))}
    </ul>
    <details open={view.problems.some((one) => one.field === 'complaint')}>
      <summary>向负责人提意见</summary>
      <form method="post" action={`${BASE}/complain`}>
        <Token view={view} />
        <input type="hidden" name="submission" value={view.submission} />
        <Field
          name="complaint"
          label="哪里不满意？"
          hint="直接交给工会的维权负责人，不是交给承办人。"
          value={view.complaint}
          problems={view.problems}
          rows={4}
        />
        <button type="submit" className="wide">
          交给负责人
        </button>
      </form>
    </details>
  </section>
);

const Rating = ({ view }: { view: ProgressView }) =>
  view.progress.may.rate ? (
    <section>
      <form method="post" action={`${BASE}/rate`}>
        <Token view={view} />
        <fieldset className="field">
          <legend>
            <h2>结果怎么样？</h2>
          </legend>
          <Problem problems={view.problems} name="satisfaction" />
          {satisfactions.map((one, index) => (
            <Pick
              key={one}
              type="radio"
              name="satisfaction"
              value={one}
              id={index === 0 ? 'satisfaction' : undefined}
              checked={view.progress.rating === one}
              words={satisfactionWords[one]}
            />
          ))}
        </fieldset>
        <Field name="words" label="想说的话（可以不写）" value="" problems={[]} rows={2} />
        <button type="submit" className="wide">
          提交评价
        </button>
      </form>
    </section>
  ) : null;

const Withdraw = ({ view }: { view: ProgressView }) => {
  const { withdraw } = view.progress.may;
  if (withdraw === null) return null;
  const what = withdraw === 'case' ? '撤回这件事' : '我退出，别的工友继续';
  return (
    <details>
      <summary>{what}</summary>
      <p>撤回以后工会不再办。以后有新情况可以再来说。有人逼你撤回，请打 12351。</p>
      <form method="post" action={`${BASE}/withdraw`}>
        <Token view={view} />
        <Field name="reason" label="为什么撤回（可以不写）" value="" problems={[]} />
        <Pick
          type="checkbox"
          name="of_free_will"
          value="1"
          id="of_free_will"
          checked={false}
          words="是我自己愿意的，没有人逼我"
        />
        <Problem problems={view.problems} name="of_free_will" />
        <button type="submit" className="wide">
          确定撤回
        </button>
      </form>
    </details>
  );
};

const Correction = ({ view }: { view: ProgressView }) => (
  <details open={view.problems.some((one) => one.field === 'wanted')}>
    <summary>信息不对，要求更正</summary>
    <form method="post" action={`${BASE}/correct`}>
      <Token view={view} />
      <input type="hidden" name="correction_submission" value={view.submission} />
      <fieldset className="field">
        <legend>哪一项不对？</legend>
        {correctionFields.map((one) => (
          <Pick
            key={one}
            type="radio"
            name="correct_field"
            value={one}
            checked={one === 'other'}
            words={correctionFieldWords[one]}
          />
        ))}
      </fieldset>
      <Field name="wanted" label="应该是什么？" value="" problems={view.problems} rows={2} />
      <button type="submit" className="wide">
        交给办理人
      </button>
    </form>
  </details>
);

/** What a worker does at his case: add, complain, rate, take back, take along, leave. */
export const ProgressDeeds = ({ view }: { view: ProgressView }) => (
  <>
    <Evidence view={view} />
    <Complaints view={view} />
    <Rating view={view} />
    <h2>别的</h2>
    <p className="below">
      <a className="act" href={`${BASE}/data`} download>
        下载我的全部信息
      </a>
    </p>
    <p className="below">
      <a className="act" href={`${BASE}/data?as=html`} download>
        网页格式
      </a>{' '}
      <a className="act" href={`${BASE}/data?as=json`} download>
        JSON 格式
      </a>
    </p>
    <Correction view={view} />
    <Withdraw view={view} />
    <form method="post" action={`${BASE}/leave`} data-clear="">
      <Token view={view} />
      <button type="submit" className="wide">
        退出，不让别人看到
      </button>
    </form>
  </>
);
