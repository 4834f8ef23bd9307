import './old-engine.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/es/locale/zh_CN';
import { createRoot } from 'react-dom/client';
import { isUnanswered, problemOf } from './api/problem.ts';
import { PageFault } from './frame/page-fault.tsx';
import { giveStylesNonce } from './frame/style-nonce.ts';
import { routeTree } from './routes.tsx';
import { parseSearch, stringifySearch } from './search.ts';
import { theme } from './theme.ts';
import './console.css';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // A read without an answer is tried once more; what the server refused is not asked again.
      retry: (count, thrown) => count < 1 && isUnanswered(problemOf(thrown)),
      retryDelay: 1500,
      staleTime: 15_000,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

const router = createRouter({
  routeTree,
  basepath: '/console',
  parseSearch,
  stringifySearch,
  defaultErrorComponent: PageFault,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
giveStylesNonce(nonce);
const place = document.getElementById('console');
if (place)
  createRoot(place).render(
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      csp={{ nonce }}
    >
      <App component={false} message={{ maxCount: 2 }}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>,
  );
