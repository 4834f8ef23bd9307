import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import '../../src/web/worker/css/base.css';
import '../../src/web/worker/css/parts.css';
import '../../src/web/worker/css/list.css';
import { colourProperties } from '#web/shared/tokens.ts';
import { App } from './app.tsx';

// The server's type check knows no browser: what this page needs of one is said here.
declare const document: {
  readonly head: { insertAdjacentHTML(where: 'beforeend', html: string): void };
  getElementById(id: string): Element | null;
};

document.head.insertAdjacentHTML('beforeend', `<style>${colourProperties()}</style>`);
const root = document.getElementById('root');
if (root) createRoot(root).render(createElement(App));
