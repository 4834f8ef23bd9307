import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import { MessagePage } from '#web/worker/message-page.tsx';
import { type Exchange, sendPage, settingOf } from './send-page.ts';
import type { Site } from './site.ts';

const home = { href: '/', name: '看附近的驿站' };
const hotline = { href: 'tel:12351', name: '打 12351' };

const sendMessage = (
  site: Site,
  exchange: Exchange,
  told: { status: number; title: string; lines: readonly string[] },
): Promise<FastifyReply> =>
  sendPage(site, exchange, {
    title: told.title,
    sheet: 'list',
    status: told.status,
    personal: true,
    view: createElement(MessagePage, {
      view: { ...told, setting: settingOf(site, exchange.request), ways: [home, hotline] },
    }),
  });

/** Says that a page does not exist, and where to go. */
export const sendNotFound = (site: Site, exchange: Exchange): Promise<FastifyReply> =>
  sendMessage(site, exchange, {
    status: 404,
    title: '没有这一页',
    lines: ['可能地址打错了，或者这个驿站已经撤了。'],
  });

const mishaps: Readonly<Record<number, readonly [title: string, line: string]>> = {
  400: ['没看懂这个请求', '请返回上一页再试一次。'],
  403: ['不能这样打开', '请从我们自己的页面里点。'],
  413: ['内容太大', '照片最多 3 张，每张小于 8 MB。请返回上一页，写的字还在。'],
  415: ['没看懂这个请求', '请返回上一页再试一次。'],
  429: ['点得太快了', '请等一分钟再试。'],
};

/** Says that something went wrong: what is safe, what to do, and a number for the people who mend it. */
export const sendMishap = (
  site: Site,
  exchange: Exchange,
  status: number,
): Promise<FastifyReply> => {
  const known = mishaps[status];
  return sendMessage(site, exchange, {
    status: known ? status : 500,
    title: known?.[0] ?? '我们这边出错了',
    lines: known
      ? [known[1]]
      : [
          '不是你的问题。请过一会儿再试，写过的内容还在你的手机上。',
          `出错编号：${exchange.request.id}`,
        ],
  });
};
