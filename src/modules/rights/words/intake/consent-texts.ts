/** What somebody may agree to, each for itself. */
export type ConsentPurpose = 'handling' | 'sensitive' | 'sharing';

/** One text of consent in one version. A text once shown is never changed: a new one gets a new version. */
export interface ConsentText {
  readonly purpose: ConsentPurpose;
  readonly version: string;
  readonly label: string;
  readonly text: string;
}

/** The texts in force, in the order in which they are asked.
 *  @source 个人信息保护法（2021）第十四条、第十七条、第二十三条、第二十八条至第三十条 */
export const consentTexts: readonly ConsentText[] = [
  {
    purpose: 'handling',
    version: '2026-11',
    label: '我看过说明，同意工会为办理这件事使用我写的内容。',
    text:
      '工会（办理你这件事的总工会）只为办理你的诉求使用你写的姓名、手机号、经过和材料。' +
      '姓名和手机号加密保存，只有本案承办人能看；给用人单位的文书默认不写你是谁。' +
      '可以不留名。你可以随时查看、下载、补充、撤回，或者打 12351 要求更正、删除。' +
      '案件办完后按档案规定保存，到期删除。不同意就不能在这里提交，你仍然可以打 12351 或者到窗口说。',
  },
  {
    purpose: 'sensitive',
    version: '2026-11',
    label: '我单独同意工会使用我交的受伤、生病、怀孕、残疾、银行流水这类内容。',
    text:
      '受伤、生病、怀孕、残疾、银行流水、身份证这类内容属于敏感个人信息。' +
      '只在办理这件事确实需要时使用，例如认定工伤、核对工资。加密保存，查看一次记录一次。' +
      '不同意也可以提交，但请不要写、不要上传这类内容；工会需要时会再问你。',
  },
  {
    purpose: 'sharing',
    version: '2026-11',
    label: '需要时，我单独同意把材料交给劳动监察、仲裁、法院、检察院、司法局（法律援助）。',
    text:
      '有的事要请劳动监察、仲裁委、法院、检察院、司法局（法律援助）一起办。' +
      '交什么、交给谁、为什么，每次都有记录，你可以查看。不同意也可以提交，需要时工会会再问你。',
  },
];

/** Whether a set of agreed purposes lets a case be sent. */
export const mayBeSent = (agreed: readonly string[]): boolean => agreed.includes('handling');

/** The version of all texts together: shown texts and agreed texts must be the same. */
export const consentVersion: string = consentTexts
  .map(({ purpose, version }) => `${purpose}-${version}`)
  .join('+');
