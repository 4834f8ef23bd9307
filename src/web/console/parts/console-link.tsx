import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** The address inside the console, whatever form the server sent it in. */
const inside = (url: string): string =>
  url.startsWith('/console') ? url : `/console${url.startsWith('/') ? '' : '/'}${url}`;

/** A link whose address came from the server; followed without loading the page anew. */
export const ConsoleLink = (props: {
  readonly url: string;
  readonly className?: string;
  readonly children: ReactNode;
}) => {
  const router = useRouter();
  const href = inside(props.url);
  return (
    <a
      href={href}
      className={props.className}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        router.history.push(href);
      }}
    >
      {props.children}
    </a>
  );
};
