import { wakePlace } from './place.ts';

const OLD = 180_000;

/** The page says of itself that the network is gone, and that what it shows was true then. */
const watchNetwork = (): void => {
  addEventListener('offline', () => {
    document.body.dataset.stale = '';
  });
  addEventListener('online', () => {
    delete document.body.dataset.stale;
    sendWaiting().catch(() => undefined);
  });
};

/** A list read again after minutes in the pocket would tell old times; it is fetched anew. */
const refreshWhenOld = (): void => {
  const readAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    const shown = document.visibilityState === 'visible' && navigator.onLine;
    if (shown && Date.now() - readAt > OLD && !document.querySelector('main form[method]')) {
      location.reload();
    }
  });
};

const say = (text: string): void => {
  const strip = document.getElementById('queued');
  if (!strip) return;
  strip.textContent = text;
  strip.hidden = !text;
};

const sendWaiting = async (): Promise<void> => {
  const count = localStorage.getItem('waiting');
  if (!count) return;
  say(`有 ${count} 条反映还没发出去`);
  if (!navigator.onLine) return;
  const { sendAll } = await import('./queue.ts');
  const numbers = await sendAll();
  const left = localStorage.getItem('waiting');
  if (numbers.length > 0) say(`之前存下的反映已经发出，编号 ${numbers.join('、')}`);
  else if (!left) say('');
};

/** The worker fetches the list for offline days; it waits until the page itself is done. */
const startServiceWorker = (): void => {
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    setTimeout(() => navigator.serviceWorker.register('/sw.js').catch(() => undefined), 3000);
  });
};

const once = (form: HTMLFormElement): void => {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = '1';
    setTimeout(() => delete form.dataset.sent, 4000);
  });
};

wakePlace();
watchNetwork();
refreshWhenOld();
startServiceWorker();
document.getElementById('errors')?.focus();
document.querySelectorAll<HTMLFormElement>('form[method]:not(#report)').forEach(once);
if (document.getElementById('offline-cards')) import('./offline.ts').catch(() => undefined);
sendWaiting().catch(() => undefined);
