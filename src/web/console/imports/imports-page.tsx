import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import { type ImportLine, listImports } from '../api/imports.ts';
import { EmptyFace, Faces } from '../parts/faces.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { TableRegion } from '../parts/table-region.tsx';
import { momentText } from '../parts/time-text.ts';
import { importWords as w } from '../words/office-words.ts';
import { UploadBox } from './upload-box.tsx';
import { WizardSteps } from './wizard-steps.tsx';

const Recent = ({ lines }: { readonly lines: readonly ImportLine[] }) => (
  <TableRegion label={w.recent}>
    <Table<ImportLine>
      rowKey="id"
      size="medium"
      pagination={false}
      dataSource={[...lines]}
      columns={[
        {
          title: w.file,
          render: (_, line) => (
            <Link to="/imports/$id" params={{ id: line.id }}>
              {line.file_name}
            </Link>
          ),
        },
        { title: w.rows, dataIndex: 'rows', align: 'right', className: 'tabular', width: 90 },
        { title: w.state, width: 120, render: (_, line) => w.states[line.state] ?? line.state },
        { title: w.by, width: 120, render: (_, line) => line.created_by ?? '' },
        {
          title: w.when,
          width: 160,
          className: 'tabular',
          render: (_, line) => momentText(line.created_at),
        },
      ]}
    />
  </TableRegion>
);

/** Beginning of an import, and the imports of late. */
export const ImportsPage = () => {
  const imports = useQuery({ queryKey: ['imports'], queryFn: listImports });
  return (
    <>
      <PageHead title={w.title} />
      <WizardSteps now={0} />
      <section className="block">
        <p className="muted">{w.intro}</p>
        <UploadBox />
      </section>
      <section className="block">
        <h2>{w.recent}</h2>
        <Faces of={imports}>
          {(data) =>
            data.items.length === 0 ? (
              <EmptyFace title={w.recentEmpty} hint={w.recentEmptyHint} />
            ) : (
              <Recent lines={data.items} />
            )
          }
        </Faces>
      </section>
    </>
  );
};
