import { openPhotoBox, type PhotoBox } from './photos.ts';
import { drop, keep, send } from './queue.ts';
import type { WaitingReport } from './store.ts';

type Fields = Record<string, string>;

interface Draft {
  readonly submission: string;
  readonly fields: Fields;
}

/** The form and the places it writes to. */
interface Desk {
  readonly form: HTMLFormElement;
  readonly stationId: string;
  readonly key: string;
  readonly box: PhotoBox;
  submission: string;
}

const byId = (id: string): HTMLElement | null => document.getElementById(id);

const say = (text: string): void => {
  const saved = byId('saved');
  if (saved) saved.textContent = text;
};

/** A random UUID; `crypto.randomUUID` is younger than the browsers we serve. */
const newSubmission = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, place) => {
    if (place === 6) return ((byte & 15) | 64).toString(16).padStart(2, '0');
    if (place === 8) return ((byte & 63) | 128).toString(16).padStart(2, '0');
    return byte.toString(16).padStart(2, '0');
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

const fieldsOf = (form: HTMLFormElement): Fields => {
  const fields: Fields = {};
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string' && name !== 'submission') fields[name] = value;
  });
  return fields;
};

const save = (desk: Desk): void => {
  const draft: Draft = { submission: desk.submission, fields: fieldsOf(desk.form) };
  localStorage.setItem(desk.key, JSON.stringify(draft));
};

const restore = (desk: Desk): boolean => {
  const text = localStorage.getItem(desk.key);
  if (!text) return false;
  const draft: Draft = JSON.parse(text);
  desk.submission = draft.submission;
  for (const name of Object.keys(draft.fields)) {
    const field = desk.form.elements.namedItem(name);
    const value = draft.fields[name] || '';
    if (field && 'value' in field && value) field.value = value;
  }
  return Boolean(draft.fields.note || draft.fields.kind);
};

const forget = async (desk: Desk): Promise<void> => {
  localStorage.removeItem(desk.key);
  await desk.box.clear();
};

/** The facility is asked only of something broken. */
const followKind = (form: HTMLFormElement): void => {
  const field = byId('facility-field');
  if (field) field.hidden = fieldsOf(form).kind !== 'broken';
};

const whyNotYet = (fields: Fields): readonly [field: string, why: string] | null => {
  if (!fields.kind) return ['kind', '请先选一种情况'];
  if (fields.kind === 'broken' && !fields.facility) return ['facility', '请选是哪一样坏了'];
  if (fields.kind === 'other' && !fields.note?.trim())
    return ['note', '请写几个字，说说是什么情况'];
  return null;
};

const tellKept = (desk: Desk): void => {
  const told = document.createElement('div');
  told.className = 'empty';
  told.tabIndex = -1;
  told.setAttribute('role', 'status');
  const line = document.createElement('p');
  line.textContent =
    '现在发不出去（没有网络，或我们这边出错）。这条反映已经存在这台手机上，可以关掉页面；网络好了再打开这里的任何一页，就会自动发出。';
  const way = document.createElement('a');
  way.className = 'act';
  way.href = '/reports';
  way.textContent = '看还没发出去的';
  told.append(line, way);
  desk.form.replaceWith(told);
  told.focus();
};

const submit = async (desk: Desk, button: HTMLElement): Promise<void> => {
  const fields = fieldsOf(desk.form);
  const why = whyNotYet(fields);
  if (why) {
    say(why[1]);
    byId(why[0])?.focus();
    return;
  }
  button.setAttribute('aria-disabled', 'true');
  button.textContent = '正在提交…';
  const report: WaitingReport = {
    submission: desk.submission,
    stationId: desk.stationId,
    stationName: desk.form.dataset.station || '',
    fields,
    photos: desk.box.all(),
  };
  await keep(report);
  const outcome = await send(report);
  if (outcome.kind === 'sent') {
    await forget(desk);
    location.replace(`${outcome.followUrl}?fresh=1`);
    return;
  }
  if (outcome.kind === 'later') {
    await forget(desk);
    tellKept(desk);
    return;
  }
  await drop(report.submission);
  button.removeAttribute('aria-disabled');
  button.textContent = '提交';
  say(outcome.why);
};

const listen = (desk: Desk): void => {
  const { form } = desk;
  let timer = 0;
  const saveSoon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => save(desk), 250);
    followKind(form);
  };
  form.addEventListener('input', saveSoon);
  addEventListener('pagehide', () => {
    if (timer) save(desk);
  });
  document.addEventListener('visibilitychange', () => {
    if (timer && document.visibilityState === 'hidden') save(desk);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    timer = 0;
    const button = form.querySelector<HTMLElement>('button.go');
    if (!button || button.hasAttribute('aria-disabled')) return;
    // Without a store on this phone the form goes the plain way.
    submit(desk, button).catch(() => form.submit());
  });
  const photos = form.querySelector<HTMLInputElement>('#photos');
  photos?.addEventListener('change', async () => {
    say('正在缩小照片…');
    const said = await desk.box
      .add(Array.from(photos.files || []))
      .catch(() => '这张照片打不开，请换一张');
    say(said || '照片已存在本机');
    photos.value = '';
  });
};

const offerForgetting = (desk: Desk): void => {
  const button = byId('forget');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await forget(desk);
    desk.form.reset();
    desk.submission = newSubmission();
    followKind(desk.form);
    say('本机内容已清除');
  });
};

const start = async (): Promise<void> => {
  const form = byId('report') as HTMLFormElement | null;
  const thumbs = byId('thumbs');
  if (!form || !thumbs) return;
  followKind(form);
  const stationId = form.action.split('/').slice(-2)[0] || '';
  const box = await openPhotoBox(stationId, thumbs);
  const desk: Desk = {
    form,
    stationId,
    key: `draft:${stationId}`,
    box,
    submission: newSubmission(),
  };
  const restored = restore(desk) || box.all().length > 0;
  if (restored) say('已恢复上次没提交的内容');
  followKind(form);
  listen(desk);
  offerForgetting(desk);
};

start().catch(() => undefined);
