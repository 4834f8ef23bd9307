/** Carries a text message to a phone; throws when it could not be handed over. */
export interface SmsGateway {
  /** Shown to the administrator. */
  readonly name: string;
  /** False for the default: messages stay in the outbox, where the administrator can read them. */
  readonly delivers: boolean;
  send(phone: string, text: string): Promise<void>;
}

/** The default gateway: nothing leaves the house. */
export const outboxOnly: SmsGateway = {
  name: 'outbox',
  delivers: false,
  send: async () => {},
};
