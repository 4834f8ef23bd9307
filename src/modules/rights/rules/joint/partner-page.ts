import { type Html, html } from './html.ts';
import { partnerStyle } from './partner-style.ts';

/** A page for a partner: title, content, who sent it. */
export interface PartnerPage {
  readonly title: string;
  readonly body: Html;
  /** The union that sent the link; null where nothing is known of the link. */
  readonly sender: string | null;
}

/** A whole document. No script, nothing from elsewhere, not for search engines. */
export const partnerDocument = ({ title, body, sender }: PartnerPage): string =>
  `<!doctype html>${
    html`<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow">
<meta name="referrer" content="same-origin"><style>${{ markup: partnerStyle }}</style></head>
<body><header><p>${sender ?? '工会维权协作'}</p></header><main><h1>${title}</h1>${body}</main>
<footer>本页按链接单独提供，请勿转发。打开、下载和答复都有记录。职工服务热线 12351</footer></body></html>`
      .markup
  }`;

/** What a form sent before, to be shown again beside what is wrong. */
export interface PartnerForm {
  readonly answer: string;
  readonly by: string;
  readonly text: string;
  readonly reference: string;
  /** Made by the page: a form sent twice is the same form. */
  readonly submission: string;
  /** Bound to the link. */
  readonly formToken: string;
  readonly problems: readonly { readonly field: string; readonly message: string }[];
}

/** What a form asks for. */
export interface PartnerAsk {
  /** Empty = nothing to choose, a receipt or a result. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly textLabel: string;
  readonly asksReference: boolean;
  readonly takesFile: boolean;
  readonly button: string;
}

const problemList = ({ problems }: PartnerForm): Html | null =>
  problems.length === 0
    ? null
    : html`<div class="wrong" role="alert" id="problems"><h2>有 ${problems.length} 处需要改</h2><ul>${problems.map(
        (one) => html`<li><a href="#${one.field}">${one.message}</a></li>`,
      )}</ul></div>`;

const choiceField = (ask: PartnerAsk, form: PartnerForm): Html | null =>
  ask.choices.length === 0
    ? null
    : html`<fieldset id="answer"><legend>答复</legend>${ask.choices.map(({ value, label }) =>
        form.answer === value
          ? html`<label class="pick"><input type="radio" name="answer" value="${value}" required checked> ${label}</label>`
          : html`<label class="pick"><input type="radio" name="answer" value="${value}" required> ${label}</label>`,
      )}</fieldset>`;

const referenceField = (ask: PartnerAsk, form: PartnerForm): Html | null =>
  ask.asksReference
    ? html`<label for="reference">贵单位文号（没有可不填）</label><input type="text" id="reference" name="reference" maxlength="100" value="${form.reference}">`
    : null;

const fileField = (ask: PartnerAsk): Html | null =>
  ask.takesFile
    ? html`<label for="file">附一份文件（可不附；PDF、JPG、PNG，10 MB 以内）</label><input type="file" id="file" name="file" accept="application/pdf,image/jpeg,image/png">`
    : null;

/** The form of one deed; it goes back to the address it came from. */
export const partnerForm = (ask: PartnerAsk, form: PartnerForm): Html =>
  html`${problemList(form)}<form method="post" enctype="multipart/form-data" class="noprint">
<input type="hidden" name="form_token" value="${form.formToken}"><input type="hidden" name="submission" value="${form.submission}">
${choiceField(ask, form)}
<label for="text">${ask.textLabel}</label><textarea id="text" name="text" maxlength="2000">${form.text}</textarea>
${referenceField(ask, form)}
<label for="by">经办人（姓名、职务）</label><input type="text" id="by" name="by" maxlength="60" required value="${form.by}">
${fileField(ask)}
<p class="hint">提交后链接失效。请核对后提交。</p><button type="submit">${ask.button}</button></form>`;

/** Lines of a list of facts; a line without a value is left out. */
export const factList = (lines: readonly (readonly [string, string | null])[]): Html =>
  html`<dl>${lines.flatMap(([name, value]) =>
    value === null ? [] : [html`<dt>${name}</dt><dd>${value}</dd>`],
  )}</dl>`;
