import { inStore, type WaitingReport } from './store.ts';

/** What became of one sending. */
export type Outcome =
  | { readonly kind: 'sent'; readonly number: string; readonly followUrl: string }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'later' };

const FLAG = 'waiting';

/** All reports waiting on this phone. */
export const waitingReports = (): Promise<WaitingReport[]> =>
  inStore<WaitingReport[]>('reports', (store) => store.getAll());

const recount = async (): Promise<void> => {
  const left = await waitingReports();
  if (left.length > 0) localStorage.setItem(FLAG, String(left.length));
  else localStorage.removeItem(FLAG);
};

/** Keeps a report on this phone until the server has it. */
export const keep = async (report: WaitingReport): Promise<void> => {
  await inStore('reports', (store) => store.put(report));
  await recount();
};

/** Forgets a report, sent or given up. */
export const drop = async (submission: string): Promise<void> => {
  await inStore('reports', (store) => store.delete(submission));
  await recount();
};

const formOf = (report: WaitingReport): FormData => {
  const form = new FormData();
  form.set('submission', report.submission);
  for (const name of Object.keys(report.fields)) form.set(name, report.fields[name] || '');
  report.photos.forEach((photo, index) => {
    form.append('photos', photo, `${index + 1}.jpg`);
  });
  return form;
};

const hopeless: readonly number[] = [400, 403, 413, 415];

const answerOf = async (response: Response): Promise<Outcome> => {
  if (response.status === 201) {
    const { number, follow_url } = await response.json();
    return { kind: 'sent', number, followUrl: follow_url };
  }
  if (response.status === 404) return { kind: 'refused', why: '没有这个驿站了' };
  // Trying the same again would not help; its writer may send it with fewer photos or drop it.
  if (hopeless.includes(response.status))
    return { kind: 'refused', why: '服务器不收，请重新写一次' };
  if (response.status !== 422 && response.status !== 429) return { kind: 'later' };
  const { problems } = await response.json();
  return { kind: 'refused', why: problems.map((p: { text: string }) => p.text).join(';') };
};

/** Sends one report; the same submission twice is one report on the server. */
export const send = async (report: WaitingReport): Promise<Outcome> => {
  try {
    const response = await fetch(`/stations/${report.stationId}/report`, {
      method: 'POST',
      body: formOf(report),
      headers: { accept: 'application/json' },
    });
    const outcome = await answerOf(response);
    if (outcome.kind === 'sent') await drop(report.submission);
    if (outcome.kind === 'refused') await keep({ ...report, refused: outcome.why });
    return outcome;
  } catch {
    return { kind: 'later' };
  }
};

/** Sends what waits, oldest first, until the network fails; answers the numbers given. */
export const sendAll = async (): Promise<readonly string[]> => {
  const numbers: string[] = [];
  for (const report of await waitingReports()) {
    if (report.refused) continue;
    const outcome = await send(report);
    if (outcome.kind === 'later') break;
    if (outcome.kind === 'sent') numbers.push(outcome.number);
  }
  return numbers;
};
