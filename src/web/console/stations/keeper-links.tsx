import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Table } from 'antd';
import {
  createKeeperLink,
  type KeeperLink,
  listKeeperLinks,
  revokeKeeperLink,
} from '../api/stations.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { DeedProblem, EmptyFace, Faces } from '../parts/faces.tsx';
import { QrPicture } from '../parts/qr-picture.tsx';
import { TableRegion } from '../parts/table-region.tsx';
import { momentText, shortMoment } from '../parts/time-text.ts';
import { useDeed } from '../parts/use-deed.ts';
import { detailWords as w } from '../words/detail-words.ts';
import { zh } from '../words/zh.ts';

const stateOf = (link: KeeperLink): string => {
  if (link.revoked_at) return w.linkRevoked;
  return link.bound_at ? w.linkBound(link.phone_masked ?? '') : w.linkUnbound;
};

const NewLink = (props: { readonly url: string; readonly expiresAt: string }) => (
  <div className="new-link" role="status">
    <QrPicture text={props.url} label={w.linkQr} />
    <div>
      <p>
        <strong>{w.linkOnce}</strong>
      </p>
      <p className="secret">{props.url}</p>
      <p className="muted">{w.linkExpires(shortMoment(props.expiresAt))}</p>
      <CopyButton text={() => props.url} label={zh.copy} />
    </div>
  </div>
);

const LinkTable = (props: {
  readonly links: readonly KeeperLink[];
  readonly revoke: (id: string) => void;
}) =>
  props.links.length === 0 ? (
    <EmptyFace title={w.linkNone} />
  ) : (
    <TableRegion label={w.linkList}>
      <Table<KeeperLink>
        rowKey="id"
        size="medium"
        pagination={false}
        dataSource={[...props.links]}
        columns={[
          { title: w.linkCreated, render: (_, link) => momentText(link.created_at), width: 150 },
          { title: w.linkState, render: (_, link) => stateOf(link) },
          {
            title: w.linkRevoke,
            width: 90,
            render: (_, link) =>
              link.revoked_at ? null : (
                <Button size="small" onClick={() => props.revoke(link.id)}>
                  {w.linkRevoke}
                </Button>
              ),
          },
        ]}
      />
    </TableRegion>
  );

/** Links by which a keeper confirms "open" from a phone; each is shown once and can be revoked. */
export const KeeperLinks = ({ stationId }: { readonly stationId: string }) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const renew = () => void client.invalidateQueries({ queryKey: ['keeper-links', stationId] });
  const links = useQuery({
    queryKey: ['keeper-links', stationId],
    queryFn: () => listKeeperLinks(stationId),
  });
  const create = useDeed((_: null, key) => createKeeperLink(stationId, key), renew);
  const revoke = useDeed(
    (id: string, key) => revokeKeeperLink(stationId, id, key),
    () => {
      void message.success(w.linkRevoked);
      renew();
    },
  );
  return (
    <section className="block" aria-labelledby="links">
      <h2 id="links">{w.links}</h2>
      <p className="muted">{w.linksIntro}</p>
      <DeedProblem problem={create.problem ?? revoke.problem} />
      {create.value ? <NewLink url={create.value.url} expiresAt={create.value.expires_at} /> : null}
      <p>
        <Button type="primary" aria-disabled={create.busy} onClick={() => create.start(null)}>
          {create.busy ? zh.submitting : w.linkCreate}
        </Button>
      </p>
      <Faces of={links}>{(data) => <LinkTable links={data.items} revoke={revoke.start} />}</Faces>
    </section>
  );
};
