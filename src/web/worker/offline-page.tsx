import { Card, templateCard } from './card.tsx';
import { Frame, type Setting } from './frame.tsx';

/** The shell kept on the phone: the same card as online, filled in by the phone from the stored list. */
export const OfflinePage = ({ setting }: { setting: Setting }) => (
  <Frame setting={setting} tab="stations">
    <h1 id="offline-title">现在没有网络</h1>
    <p id="offline-says">这一页没有存到手机上。</p>
    <div id="list" aria-busy="true">
      <ol className="cards" id="offline-cards" />
    </div>
    <p className="below" id="offline-ways">
      <a className="act" href="/">
        看存下来的驿站
      </a>
      <a className="act" href="tel:12351">
        打 12351
      </a>
    </p>
    <template id="card">
      <Card card={templateCard} />
    </template>
  </Frame>
);
