import { useEffect, useRef } from 'react';
import { thePolicy } from '../components/the-policy.ts';
import { addressOf, useAddress } from '../routing/address.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { pageNamed, pages } from './pages.tsx';

const PRODUCT = '兑现';

/** What stands around every page: the way past the navigation, the navigation, where the rules come from. */
export function Shell() {
  const { page, parameters } = useAddress();
  const current = pageNamed(page);
  const main = useArrival(page, `${parameters.get('at') ?? ''} ${parameters.get('applicant') ?? ''}`);
  return (
    <>
      <a
        className="skip-link"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        跳到正文
      </a>
      <header className="top no-print">
        <div className="top-inner">
          <a className="brand" href={addressOf('')} aria-label={`${PRODUCT}，首页`}>
            <span className="seal" aria-hidden="true">
              兑
            </span>
            <span>{PRODUCT}</span>
          </a>
          <nav aria-label="主导航">
            <ul className="nav">
              {pages.map(({ name, label }) => (
                <li key={name}>
                  <a href={addressOf(name)} aria-current={name === current.name ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1} ref={main}>
        <ErrorBoundary key={page}>
          <current.Page />
        </ErrorBoundary>
      </main>
      <footer className="bottom">
        <p>依据 {thePolicy.documentNumber} 测算。最终解释和结果以主管部门的审核、公示为准。</p>
        <p className="no-print">所有计算都在这个浏览器里完成，你填的内容不会发送到任何地方。</p>
      </footer>
    </>
  );
}

/** Names the window after the page and, on the way to another step, starts reading at its heading. */
function useArrival(page: string, step: string) {
  const main = useRef<HTMLElement>(null);
  const before = useRef<{ page: string; step: string } | undefined>(undefined);
  useEffect(() => {
    const heading = main.current?.querySelector('h1');
    const name = heading?.textContent ?? '';
    document.title = name === '' ? PRODUCT : `${name} · ${PRODUCT}`;
    const last = before.current;
    before.current = { page, step };
    // The first page is read from the top; a step that only got its name in the address has not moved.
    if (!last || (last.page === page && (last.step === step || last.step.trim() === ''))) return;
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [page, step]);
  return main;
}
