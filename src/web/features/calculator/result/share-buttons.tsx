import { useState } from 'react';
import { startAnew } from '../journey.ts';

/** Take the result along: copy the link, print, or begin anew. */
export function ShareButtons() {
  const [copied, setCopied] = useState<boolean | undefined>(undefined);
  const copy = (): void => {
    navigator.clipboard.writeText(location.href).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <section className="share no-print">
      <h2>带走结果</h2>
      <div className="step-buttons">
        <button type="button" className="button button-main" onClick={copy}>
          复制链接
        </button>
        <button type="button" className="button button-quiet" onClick={() => print()}>
          打印
        </button>
        <button type="button" className="button button-quiet" onClick={startAnew}>
          从头再算
        </button>
      </div>
      <p role="status" className="soft">
        {copied === true && '链接已复制。'}
        {copied === false && '浏览器不让复制，请直接复制地址栏里的链接。'}
      </p>
      <p className="soft">链接里带着你的回答，发给谁，谁就能看到；除了这个浏览器，没有别处存着它。</p>
    </section>
  );
}
