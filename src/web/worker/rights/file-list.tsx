import { type FileRefusal, fileRefusalWords } from '#modules/rights/rules/intake/file-kind.ts';

/** A file on its way, as its list shows it. */
export interface FileLine {
  readonly id: string;
  readonly name: string;
  readonly state: 'receiving' | 'arrived' | 'ready' | 'refused' | 'kept';
  readonly percent: number;
  readonly refusal: string | null;
}

const isKnown = (code: string): code is FileRefusal => Object.hasOwn(fileRefusalWords, code);

/** Why a file was not taken, in words. */
export const refusalWords = (code: string): string =>
  isKnown(code) ? fileRefusalWords[code] : '这个文件没有收。';

const stateWords = (file: FileLine): string => {
  if (file.state === 'refused') return `没有收：${refusalWords(file.refusal ?? '')}`;
  if (file.state === 'ready' || file.state === 'kept') return '收到了';
  return file.state === 'arrived' ? '正在检查' : `传了 ${file.percent}%，没有传完`;
};

/** The files so far; each may be taken out again. */
export const FileList = (props: {
  readonly files: readonly FileLine[];
  /** Address before `/<id>/drop`. */
  readonly base: string;
  readonly formToken?: string;
}) => (
  <ul className="cards files" id="files" aria-label="已经选的材料">
    {props.files.map((file) => (
      <li key={file.id}>
        <b>{file.name}</b>
        <p className={file.state === 'refused' ? 'problem' : undefined}>{stateWords(file)}</p>
        {file.state === 'kept' ? null : (
          <form method="post" action={`${props.base}/${file.id}/drop`}>
            {props.formToken ? (
              <input type="hidden" name="form_token" value={props.formToken} />
            ) : null}
            <button type="submit" aria-label={`删除 ${file.name}`}>
              删除
            </button>
          </form>
        )}
      </li>
    ))}
  </ul>
);
