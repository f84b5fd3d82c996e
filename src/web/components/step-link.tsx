import type { ReactNode } from 'react';
import { goTo } from '../routing/address.ts';

interface Props {
  readonly href: string;
  readonly children: ReactNode;
}

/** A link to another step of the same visit: what was typed stays, and the way back leads here. */
export function StepLink({ href, children }: Props) {
  return (
    <a
      href={href}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        goTo(href);
      }}
    >
      {children}
    </a>
  );
}
