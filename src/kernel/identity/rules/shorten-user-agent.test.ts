import { expect, test } from 'vitest';
import { shortenUserAgent } from './shorten-user-agent.ts';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/90.0.4430.93 Safari/537.36';

test.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome}`,
    'Chrome 90，Windows',
    'an office computer',
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0) ${chrome} Edg/131.0`,
    'Edge 131，Windows',
    'Edge says Chrome too',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.1 Safari/605.1.15',
    'Safari 17，macOS',
    'Safari names its version elsewhere',
  ],
  ['', '其他浏览器', 'a program that says nothing'],
  ['<script>alert(1)</script>', '其他浏览器', 'nothing of a strange text is kept'],
])('%s is kept as %s: %s', (text, expected) => {
  expect(shortenUserAgent(text)).toBe(expected);
});
