export { outboxOnly, type SmsGateway } from './gateway.ts';
export { noticeJobs, type Post, type Sms, sendSms } from './send-sms.ts';
export { listNotices, openNotice } from './store.ts';
