import { listAddress, plainFilters } from './filters.ts';
import { Frame, type Setting } from './frame.tsx';
import type { City } from './types.ts';

/** Choosing a place without a position: search by name or address, or pick a county and a township. */
export const PlacesPage = ({ setting, city }: { setting: Setting; city: City }) => (
  <Frame setting={setting} tab="stations">
    <p className="back">
      <a href="/">‹ 返回</a>
    </p>
    <h1>选地方</h1>
    <form action="/" className="search">
      <label htmlFor="q">驿站名、路名或地方</label>
      <p className="hint">打汉字或拼音都行</p>
      <div>
        <input id="q" name="q" type="search" autoComplete="off" maxLength={60} required />
        <button type="submit" className="go">
          搜
        </button>
      </div>
    </form>
    <h2>按区县、街道选</h2>
    {city.counties.map((county) => (
      <details key={county.code} className="county">
        <summary>{county.name}</summary>
        <ul className="chips">
          <li>
            <a href={listAddress({ ...plainFilters, near: county.code })}>{county.name}全部</a>
          </li>
          {county.townships.map((township) => (
            <li key={township.code}>
              <a href={listAddress({ ...plainFilters, near: township.code })}>{township.name}</a>
            </li>
          ))}
        </ul>
      </details>
    ))}
    <p>
      <a href="/?near=centre">按{city.name}中心</a>
    </p>
  </Frame>
);
