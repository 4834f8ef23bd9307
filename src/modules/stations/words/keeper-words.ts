/** The reason shown when a keeper closes without giving one. */
export const KEEPER_CLOSURE_REASON = '站长临时关闭';

/** The text message with a keeper's code. The address of the house is left out: nobody should follow a link in it. */
export const keeperCodeMessage = (code: string, stationName: string): string =>
  `【工会驿站】站长验证码 ${code}，10 分钟内有效，用于“${stationName}”。不要告诉任何人，工会不会向您索要。`;
