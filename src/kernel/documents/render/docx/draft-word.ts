import { ImportedXmlComponent, type ParagraphChild } from 'docx';
import { escaped } from './escaped.ts';

/** The word across every page of a draft, as Word's own watermarks are written. The library's has another name each
 *  time; with this one the same draft gives the same bytes. @source ECMA-376 part 4, 19.1.2.19 (v:shape, text path) */
export const draftWordRun = (word: string): ParagraphChild => {
  const style =
    'position:absolute;margin-left:0;margin-top:0;width:420pt;height:210pt;rotation:315;' +
    'z-index:-251657216;mso-position-horizontal:center;mso-position-vertical:center;' +
    'mso-position-horizontal-relative:margin;mso-position-vertical-relative:margin';
  return ImportedXmlComponent.fromXmlString(
    '<w:r><w:rPr><w:noProof/></w:rPr><w:pict>' +
      '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"' +
      ' path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>' +
      '<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>' +
      '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>' +
      '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>' +
      '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>' +
      '<v:f eqn="sum @6 0 @5"/></v:formulas>' +
      '<v:path textpathok="t"/><v:textpath on="t" fitshape="t"/></v:shapetype>' +
      `<v:shape id="PowerPlusWaterMarkObject1" type="#_x0000_t136" style="${style}"` +
      ' o:allowincell="f" fillcolor="#d9d9d9" stroked="f"><v:fill opacity="0.5"/>' +
      `<v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="${escaped(word)}"/>` +
      '</v:shape></w:pict></w:r>',
  ) as unknown as ParagraphChild;
};
