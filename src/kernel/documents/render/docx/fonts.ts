/** A font by its standard name, what it may be called elsewhere, and what may stand for it. */
interface FontLine {
  readonly name: string;
  readonly instead: readonly string[];
  readonly family: 'roman' | 'modern' | 'swiss' | 'script';
  readonly pitch: 'fixed' | 'variable';
}

/** The fonts of a document by their standard names. None is embedded: their makers do not allow it.
 *  Where one is missing, Word and WPS take the alternate names of the font table, then its family.
 *  @source GB/T 9704-2012 5.2.2, 7 (仿宋, 小标宋, 黑体, 楷体, 宋体); ECMA-376 part 1, 17.8.3.1 (altName) */
export const fontNames = {
  text: '仿宋_GB2312',
  title: '方正小标宋简体',
  h1: '黑体',
  h2: '楷体_GB2312',
  pageNumber: '宋体',
  latin: 'Times New Roman',
} as const;

const lines: readonly FontLine[] = [
  {
    name: fontNames.text,
    instead: ['仿宋', 'FangSong', '华文仿宋', 'STFangsong', 'Noto Serif CJK SC'],
    family: 'modern',
    pitch: 'fixed',
  },
  {
    name: fontNames.title,
    instead: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体'],
    family: 'script',
    pitch: 'fixed',
  },
  {
    name: fontNames.h1,
    instead: ['SimHei', '华文黑体', 'STHeiti', '微软雅黑', 'Noto Sans CJK SC'],
    family: 'modern',
    pitch: 'fixed',
  },
  {
    name: fontNames.h2,
    instead: ['楷体', 'KaiTi', '华文楷体', 'STKaiti', 'Noto Serif CJK SC'],
    family: 'modern',
    pitch: 'fixed',
  },
  {
    name: fontNames.pageNumber,
    instead: ['SimSun', '华文宋体', 'STSong', 'Noto Serif CJK SC'],
    family: 'roman',
    pitch: 'variable',
  },
];

const lineXml = ({ name, instead, family, pitch }: FontLine): string =>
  `<w:font w:name="${name}"><w:altName w:val="${instead.join(',')}"/><w:charset w:val="86"/>` +
  `<w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`;

/** The font table of the file; the library's own knows embedded fonts only. */
export const fontTableXml = (): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `${lines.map(lineXml).join('')}<w:font w:name="${fontNames.latin}"><w:family w:val="roman"/>` +
  '<w:pitch w:val="variable"/></w:font></w:fonts>';

/** The fonts of a run: Chinese in one, figures and Latin letters in Times New Roman. */
export const fontOf = (chinese: string) => ({
  ascii: fontNames.latin,
  hAnsi: fontNames.latin,
  cs: fontNames.latin,
  eastAsia: chinese,
});
