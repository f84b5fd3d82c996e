import { addressOf } from '../routing/address.ts';

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <div className="prose">
      <h1>没有这个页面</h1>
      <p>地址可能抄错了，或者页面已经换了地方。</p>
      <a className="button button-main" href={addressOf('')}>
        回到首页
      </a>
    </div>
  );
}
