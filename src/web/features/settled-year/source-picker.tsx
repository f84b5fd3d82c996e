import { useState, type DragEvent } from 'react';
import { addressOf } from '../../routing/address.ts';
import { examples, OWN } from './use-settlement.ts';

interface Props {
  readonly source: string;
  readonly ownName: string | undefined;
  onOpen(file: File): void;
}

/** Which year is looked at: one of the examples, or a file of one's own. */
export function SourcePicker({ source, ownName, onOpen }: Props) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onOpen(file);
  };
  return (
    <div className="sources no-print">
      <nav aria-label="选择数据">
        <ul className="tabs">
          {examples.map((example) => (
            <li key={example.source}>
              <a
                href={addressOf('settled-year', new URLSearchParams({ source: example.source }))}
                aria-current={source === example.source ? 'page' : undefined}
              >
                {example.label}
              </a>
            </li>
          ))}
          {ownName !== undefined && (
            <li>
              <a
                href={addressOf('settled-year', new URLSearchParams({ source: OWN }))}
                aria-current={source === OWN ? 'page' : undefined}
                className="break-anywhere"
              >
                {ownName}
              </a>
            </li>
          )}
        </ul>
      </nav>
      <div
        className={over ? 'drop drop-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label className="button button-quiet file-button">
          用自己的批次文件
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) onOpen(file);
              event.target.value = '';
            }}
          />
        </label>
        <p className="soft">选择或拖入 .json 文件，只在浏览器里清算，不上传。</p>
      </div>
    </div>
  );
}
