import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly id: string;
  readonly clause: string;
  /** What stands at the end of the line: an amount, as a rule. */
  readonly figure?: ReactNode;
  /** One line under the title. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** One item as a line that opens to its explanation. */
export function ItemFold({ title, id, clause, figure, note, children }: Props) {
  return (
    <details className="item-fold">
      <summary>
        <span className="item-fold-head">
          <span className="item-fold-title">
            {title} <ItemCode id={id} clause={clause} />
          </span>
          {figure !== undefined && <span className="item-fold-figure">{figure}</span>}
        </span>
        {note !== undefined && <span className="item-fold-note">{note}</span>}
      </summary>
      {children}
    </details>
  );
}

/** Where an item stands in the document, small, beside its name. */
export function ItemCode({ id, clause }: { readonly id: string; readonly clause: string }) {
  return (
    <span className="clause">
      {clause} · {id}
    </span>
  );
}
