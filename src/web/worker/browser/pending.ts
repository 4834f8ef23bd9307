import { drop, send, waitingReports } from './queue.ts';
import type { WaitingReport } from './store.ts';

const text = (tag: 'h2' | 'p' | 'button', words: string): HTMLElement => {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
};

const lineOf = (report: WaitingReport): HTMLLIElement => {
  const line = document.createElement('li');
  const why = report.refused ? `没有收下：${report.refused}` : '还没发出去，存在这台手机上';
  const now = text('button', '现在发');
  now.onclick = async () => {
    now.textContent = '正在发…';
    const outcome = await send(report);
    if (outcome.kind === 'sent') location.assign(outcome.followUrl);
    else show().catch(() => undefined);
  };
  const away = text('button', '删除');
  away.onclick = async () => {
    await drop(report.submission);
    await show();
  };
  const acts = document.createElement('p');
  acts.className = 'below';
  acts.append(now, away);
  line.append(text('h2', report.stationName), text('p', why), acts);
  return line;
};

const show = async (): Promise<void> => {
  const list = document.getElementById('pending');
  if (!list) return;
  list.textContent = '';
  for (const report of await waitingReports()) list.append(lineOf(report));
};

show().catch(() => undefined);
