import { ImportedXmlComponent } from 'docx';
import { measures } from '../../rules/measures.ts';
import { fontNames } from './fonts.ts';
import { halfPoints, twips } from './twips.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const fonts = (chinese: string): string =>
  `<w:rFonts w:ascii="${fontNames.latin}" w:hAnsi="${fontNames.latin}" w:eastAsia="${chinese}"` +
  ` w:cs="${fontNames.latin}"/>`;

/** What every run is without being told: 3号仿宋 in Chinese, its width a little less than its size. */
const defaults = (): string => {
  const size = halfPoints(measures.size.body_pt);
  return (
    `<w:docDefaults ${W}><w:rPrDefault><w:rPr>${fonts(fontNames.text)}` +
    `<w:spacing w:val="${twips.tracking}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
  );
};

/** 正文, which all other styles follow: lines of one height, and no extra distance between figures and Chinese
 *  characters, so that 28 still fit a line. The library cannot say the latter in a style. */
const normal = (): string =>
  `<w:style ${W} w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>` +
  '<w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' +
  `<w:spacing w:line="${twips.line}" w:lineRule="exact"/></w:pPr></w:style>`;

/** 标题, off the grid: LibreOffice would give each of its larger lines two. */
const title = (): string => {
  const size = halfPoints(measures.size.title_pt);
  return (
    `<w:style ${W} w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/>` +
    '<w:basedOn w:val="Normal"/><w:next w:val="主送机关"/><w:qFormat/>' +
    '<w:pPr><w:keepNext/><w:snapToGrid w:val="0"/><w:jc w:val="center"/></w:pPr>' +
    `<w:rPr>${fonts(fontNames.title)}<w:spacing w:val="0"/>` +
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
  );
};

/** Styles written as they stand in the file; the library leaves out its own defaults beside them, so these come first. */
export const rawStyles = (): readonly ImportedXmlComponent[] =>
  [defaults(), normal(), title()].map((xml) => ImportedXmlComponent.fromXmlString(xml));
