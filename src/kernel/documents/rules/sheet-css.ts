import { measures } from './measures.ts';

const { margin, paper, size, line_pt, red, mark, seal_mm } = measures;

/** The look of a previewed sheet: A4 with the margins of the standard, and the same on the browser's printer.
 *  Everything is bound to `.sheet`. */
export const sheetCss = `
@page{size:A4;margin:${margin.top_mm}mm ${margin.right_mm}mm ${margin.bottom_mm}mm ${margin.left_mm}mm}
.sheet,.sheet *{box-sizing:border-box;margin:0;padding:0}
.sheet{position:relative;display:flex;flex-direction:column;width:${paper.width_mm}mm;min-height:${paper.height_mm}mm;margin:0 auto;background:#fff;
padding:${margin.top_mm}mm ${margin.right_mm}mm ${margin.bottom_mm}mm ${margin.left_mm}mm;
font:${size.body_pt}pt/${line_pt}pt "仿宋_GB2312","仿宋",FangSong,STFangsong,"Noto Serif SC",serif;
text-align:justify;overflow-wrap:anywhere}
.sheet header,.sheet .mark,.sheet .number,.sheet h1{text-align:center}
.sheet .mark,.sheet h1{font-family:"方正小标宋简体","FZXiaoBiaoSong-B05S",STZhongsong,"Noto Serif SC",serif;font-weight:700}
.sheet .mark{color:${red};line-height:1.2}
.sheet.official .mark{padding-top:${mark.top_mm}mm}
.sheet.official .number{margin-top:${line_pt * 2}pt;padding-bottom:${mark.rule_mm}mm;border-bottom:1.5pt solid ${red}}
.sheet.letter .mark{margin:${mark.letterTop_mm - margin.top_mm}mm -6mm 0 -8mm;padding-bottom:${mark.rule_mm}mm;
border-bottom:5pt double ${red}}
.sheet.letter .number,.sheet.form .number{text-align:right}
.sheet.form .mark{color:#000;font-family:inherit;font-weight:400}
.sheet h1{font-size:${size.title_pt}pt;line-height:${line_pt}pt;margin:${line_pt * 2}pt 0 ${line_pt}pt}
.sheet.form h1{margin:0}
.sheet .text,.sheet h2,.sheet h3,.sheet h4,.sheet h5,.sheet .notes{text-indent:2em;font-size:inherit;font-weight:400}
.sheet span.text{text-indent:0;font-family:"仿宋_GB2312","仿宋",FangSong,STFangsong,"Noto Serif SC",serif;font-weight:400}
.sheet .h1{font-family:"黑体",SimHei,STHeiti,sans-serif}
.sheet .h2{font-family:"楷体_GB2312","楷体",KaiTi,STKaiti,"Noto Serif SC",serif}
.sheet .attachment{padding-left:6em;text-indent:-1em}
.sheet .attachment.first{margin-top:${line_pt}pt;text-indent:-4em}
.sheet .signature{position:relative;padding-top:${line_pt * 2}pt;min-height:calc(${seal_mm}mm + ${line_pt}pt);
text-align:right;break-inside:avoid}
.sheet .seal{position:absolute;top:${line_pt / 2}pt;width:${seal_mm}mm;height:${seal_mm}mm;border:1px dashed #999;color:#999;
font-size:1em;text-align:center}
.sheet .edition{margin-top:auto;font-size:${size.small_pt}pt;line-height:1.6}
.sheet .edition p{padding:0 1em;border-top:.25mm solid}
.sheet .copies{padding-left:4em!important;text-indent:-3em}
.sheet .issuer{display:flex;justify-content:space-between}
.sheet.official .edition{border-top:.1mm solid;border-bottom:.35mm solid}
.sheet.letter .edition p{border:0}
.sheet table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:${size.form_pt}pt;line-height:1.5;margin:4pt 0}
.sheet caption,.sheet th{font-family:"黑体",SimHei,STHeiti,sans-serif;font-weight:400}
.sheet th,.sheet td{border:.75pt solid;padding:3pt 5pt;vertical-align:middle}
.sheet .signing{display:flex;gap:4pt}
.sheet .signing i{flex:1;border-bottom:.6pt solid;margin-right:2em}
.sheet .draft{position:absolute;top:40%;left:0;right:0;text-align:center;font:700 96pt/1 "黑体",SimHei,sans-serif;color:#0001;
transform:rotate(-40deg);pointer-events:none}
@media print{.sheet{width:auto;min-height:0;padding:0}}
`;
