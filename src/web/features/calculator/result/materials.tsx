import type { ItemAccount } from '../../../../engine/explain.ts';
import type { Policy } from '../../../../engine/policy.ts';

interface Props {
  readonly policy: Policy;
  readonly items: readonly ItemAccount[];
}

/** Which papers an application would need, and where it goes. */
export function Materials({ policy, items }: Props) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>申报要准备的材料</h2>
      <h3>都要交的</h3>
      <PaperList papers={policy.commonMaterials} />
      {items.map(({ id, title }) => (
        <div key={id}>
          <h3>{title}另外要交的</h3>
          <PaperList papers={policy.items.find((item) => item.id === id)?.materials ?? []} />
        </div>
      ))}
      <p>
        <strong>下一步：</strong>
        把书面申请和材料交给所在的乡镇（街道），由乡镇（街道）汇总报到区商务投资促进局。
      </p>
      <p className="soft">材料清单是默认的，最后以受理单位的要求为准。</p>
    </section>
  );
}

function PaperList({ papers }: { readonly papers: readonly string[] }) {
  return (
    <ul className="papers">
      {papers.map((paper) => (
        <li key={paper}>{paper}</li>
      ))}
    </ul>
  );
}
