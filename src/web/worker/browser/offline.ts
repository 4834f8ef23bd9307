import { escapeHtml } from '../../shared/escape-html.ts';
import type { StoredList } from '../stored-list.ts';
import { distanceWords } from '../words/distance.ts';
import { nearestStored, type StoredAnswer } from './nearest-stored.ts';
import { rememberedPlace } from './place.ts';

const byId = (id: string): HTMLElement | null => document.getElementById(id);

const ZONE_MINUTES = 480;

/** Clock and day in Shanghai of a minute of the list, whatever the phone's own zone. */
const turnWords = (list: StoredList, turn: number): string => {
  const day = (seconds: number): number => Math.floor((seconds / 60 + ZONE_MINUTES) / 1440);
  const at = list.at + turn * 60;
  const minutes = Math.floor(at / 60 + ZONE_MINUTES) % 1440;
  const days = day(at) - day(Date.now() / 1000);
  const name = ['今天', '明天', '后天'][days] || `${days} 天后`;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${name} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

const openTexts = (list: StoredList, answer: StoredAnswer): Record<string, string> => {
  const turn = answer.turn === null ? '' : turnWords(list, answer.turn);
  if (answer.state === 'unknown') {
    return { tone: 'unknown', tag: '时间不详', when: '', proof: answer.hours || '没有公示时间' };
  }
  const proof = '离线，只按公示时间算，没有人核实';
  if (answer.state === 'open') {
    const when = turn ? `${turn} 关` : answer.hours;
    return { tone: 'posted', tag: '应该开着', when, proof };
  }
  return { tone: 'closed', tag: '应该关着', when: turn ? `${turn} 开` : '', proof };
};

const cardOf = (list: StoredList, answer: StoredAnswer, template: HTMLTemplateElement): Node => {
  const texts: Record<string, string> = {
    ...openTexts(list, answer),
    href: `/s/${answer.tail}`,
    name: answer.name,
    where: answer.where,
    also: answer.also,
    phone: answer.phone,
    distance: distanceWords(answer.distance),
  };
  const filled = document.createElement('template');
  filled.innerHTML = template.innerHTML.replace(/\{\{(\w+)\}\}/g, (_, name) =>
    escapeHtml(texts[name] || ''),
  );
  const card = filled.content;
  if (!answer.phone) card.querySelector('[href="tel:"]')?.remove();
  if (!answer.also) card.querySelector('.also')?.remove();
  // The map links of the station's own page need the network; the address stands on the card.
  card.querySelector('.acts .go')?.remove();
  return card;
};

const storedList = async (): Promise<StoredList | null> => {
  const response = await fetch('/offline/stations.json').catch(() => null);
  return response?.ok ? response.json() : null;
};

const say = (id: string, text: string): void => {
  const place = byId(id);
  if (place) place.textContent = text;
};

const clockOf = (list: StoredList): string => {
  const at = new Date((list.at + ZONE_MINUTES * 60) * 1000).toISOString();
  const today = new Date(Date.now() + ZONE_MINUTES * 60_000).toISOString().slice(0, 10);
  const day =
    at.slice(0, 10) === today ? '' : `${Number(at.slice(5, 7))}月${Number(at.slice(8, 10))}日 `;
  return day + at.slice(11, 16);
};

const showList = (list: StoredList): void => {
  const query = new URLSearchParams(location.search);
  const here = rememberedPlace();
  const question = {
    from: here || list.origin,
    need: query.getAll('need').join(',').split(',').filter(Boolean),
    openNow: query.get('open') !== 'any' && !query.get('q'),
    allDay: query.get('all_day') === '1',
    text: query.get('q') || '',
    minute: Math.floor((Date.now() / 1000 - list.at) / 60),
  };
  let answers = nearestStored(list, question, 20);
  let says = `${here ? '按你上次的位置排' : '按离市中心的距离排'}，没有网络时不知道有没有人刚确认过。`;
  if (answers.length === 0 && question.openNow) {
    answers = nearestStored(list, { ...question, openNow: false }, 20);
    says = `按公示时间现在没有开着的，下面是最近的。${says}`;
  }
  say('offline-title', '附近的驿站（离线）');
  say('offline-says', answers.length > 0 ? says : '存下来的驿站里没有符合条件的。');
  say('clock', clockOf(list));
  const cards = byId('offline-cards');
  const template = byId('card') as HTMLTemplateElement | null;
  if (!cards || !template) return;
  for (const answer of answers) cards.append(cardOf(list, answer, template));
};

const start = async (): Promise<void> => {
  document.body.dataset.stale = '';
  if (/(?:^|; )large=1/.test(document.cookie)) document.documentElement.className = 'large';
  const list =
    location.pathname === '/' || location.pathname === '/offline' ? await storedList() : null;
  if (list) showList(list);
  byId('list')?.removeAttribute('aria-busy');
};

addEventListener('online', () => location.reload());
start().catch(() => undefined);
