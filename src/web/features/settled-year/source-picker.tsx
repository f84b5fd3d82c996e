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
  const own = ownName === undefined ? [] : [{ source: OWN, label: ownName }];
  return (
    <div className="sources no-print">
      <nav aria-label="选择数据">
        <ul className="tabs">
          {[...examples, ...own].map((one) => (
            <li key={one.source}>
              <a
                className="break-anywhere"
                href={addressOf('settled-year', new URLSearchParams({ source: one.source }))}
                aria-current={source === one.source ? 'page' : undefined}
              >
                {one.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <DropZone onOpen={onOpen} />
    </div>
  );
}

function DropZone({ onOpen }: Pick<Props, 'onOpen'>) {
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent, hovers: boolean): void => {
    event.preventDefault();
    setOver(hovers);
  };
  return (
    <div
      className={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={(event) => {
        hover(event, false);
        const [file] = event.dataTransfer.files;
        if (file) onOpen(file);
      }}
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
  );
}
