import type { ThemeConfig } from 'antd';

/** The colours and measures that bring antd to AA contrast; no animation, 32 px controls, 40 px rows.
 *  @source front.md sections 2 and 6 */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#c8161d',
    colorLink: '#0b57a4',
    colorLinkHover: '#08407a',
    colorInfo: '#0b57a4',
    colorSuccess: '#146c2e',
    colorWarning: '#7a4b00',
    colorError: '#b3261e',
    colorWarningBg: '#fff5dd',
    colorWarningBorder: '#a15c00',
    colorErrorBg: '#fdf0f0',
    colorErrorBorder: '#b3261e',
    colorSuccessBg: '#e8f4eb',
    colorInfoBg: '#eaf1f8',
    colorText: '#1f2329',
    colorTextPlaceholder: '#6b7280',
    colorTextDescription: '#595f69',
    colorTextTertiary: '#595f69',
    colorTextDisabled: '#6b7280',
    colorBorder: '#8a9099',
    borderRadius: 4,
    controlHeight: 32,
    fontSize: 14,
    lineHeight: 1.5714,
    motion: false,
    fontFamily:
      '"PingFang SC","HarmonyOS Sans SC",MiSans,"Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif',
  },
  components: {
    Table: {
      cellPaddingBlockMD: 8,
      cellPaddingInlineMD: 10,
      headerBg: '#f4f5f7',
      headerColor: '#1f2329',
      rowHoverBg: '#f7f8fa',
      headerSortActiveBg: '#ebedf0',
      headerSortHoverBg: '#ebedf0',
      bodySortBg: '#ffffff',
    },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    Alert: { withDescriptionPadding: '12px 16px' },
  },
};
