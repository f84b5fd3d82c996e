import { moneyFigure } from './money-words.ts';

/** An amount with thousands separators and two decimals; figures of equal width. */
export function Money({ fen, large = false }: { readonly fen: number | bigint; readonly large?: boolean }) {
  return (
    <span className={large ? 'money money-large' : 'money'}>
      <span className="money-figure">{moneyFigure(fen)}</span> <span className="money-unit">元</span>
    </span>
  );
}
