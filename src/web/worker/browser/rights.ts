import { sendFiles } from './pieces.ts';

const PREFIX = 'rights:';
const SENT = 'rights-sent';

type Fields = Record<string, string>;

const say = (text: string): void => {
  const saved = document.getElementById('saved');
  if (saved) saved.textContent = text;
};

const clearAll = (): void => {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  }
};

const typed = (form: HTMLFormElement): readonly (HTMLInputElement | HTMLTextAreaElement)[] =>
  Array.from(
    form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'textarea,input:not([type=hidden]):not([type=radio]):not([type=checkbox])',
    ),
  );

const save = (form: HTMLFormElement, key: string): void => {
  const fields: Fields = {};
  for (const field of typed(form)) fields[field.name] = field.value;
  localStorage.setItem(key, JSON.stringify(fields));
};

/** What was typed and never reached the server comes back; what the server knows stays. */
const restore = (form: HTMLFormElement, key: string): void => {
  const text = localStorage.getItem(key);
  if (!text) return;
  const fields: Fields = JSON.parse(text);
  let isBack = false;
  for (const field of typed(form)) {
    const before = fields[field.name];
    if (before && before !== field.value) {
      field.value = before;
      isBack = true;
    }
  }
  if (isBack) say('已恢复上次没提交的内容');
};

/** A form that was sent and answered is safe with the server: what this phone kept of it goes. */
const forgetSent = (): void => {
  const sent = sessionStorage.getItem(SENT);
  sessionStorage.removeItem(SENT);
  if (sent && !document.getElementById('errors')) localStorage.removeItem(sent);
};

const keepForm = (form: HTMLFormElement): void => {
  const key = PREFIX + location.pathname;
  restore(form, key);
  let timer = 0;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => save(form, key), 250);
  });
  addEventListener('pagehide', () => {
    if (timer) save(form, key);
  });
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    timer = 0;
    save(form, key);
    if (!navigator.onLine) {
      event.preventDefault();
      delete form.dataset.sent;
      say('现在没有网络。写的字存在这台手机上，有网络了再点一次。');
      return;
    }
    sessionStorage.setItem(SENT, key);
  });
};

const takeFiles = (form: HTMLFormElement): void => {
  const input = form.querySelector<HTMLInputElement>('#photos');
  const button = document.getElementById('send-files');
  if (!input || !button) return;
  button.hidden = true;
  const send = async (): Promise<void> => {
    const files = Array.from(input.files || []);
    if (files.length === 0) return;
    const told = await sendFiles(form.dataset.base || '', files, say);
    if (told.later) {
      button.hidden = false;
      button.textContent = '接着传';
      say('网络断了。有网络了会自动接着传，也可以先走下一步。');
      return;
    }
    if (told.refused) {
      say(told.refused);
      input.value = '';
      return;
    }
    location.reload();
  };
  const start = (): void => {
    send().catch(() => form.submit());
  };
  input.addEventListener('change', start);
  addEventListener('online', start);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    delete form.dataset.sent;
    start();
  });
};

forgetSent();
const kept = document.querySelector<HTMLFormElement>('form[data-keep]');
if (kept) keepForm(kept);
const upload = document.querySelector<HTMLFormElement>('form#upload');
if (upload) takeFiles(upload);
for (const form of Array.from(document.querySelectorAll('form[data-clear]'))) {
  form.addEventListener('submit', clearAll);
}
