/** How grave a finding is: with an error the row is not taken, with a warning it is. */
export type Severity = 'error' | 'warning';

interface FindingWords {
  readonly severity: Severity;
  /** Why it is a finding; `{}` stands for the detail. */
  readonly why: string;
  /** How to mend it. */
  readonly mend: string;
}

const error = (why: string, mend: string): FindingWords => ({ severity: 'error', why, mend });
const warning = (why: string, mend: string): FindingWords => ({ severity: 'warning', why, mend });

/** Every finding of the roster import, and what it says to the person at the console. */
export const findingWords = {
  'name-empty': error('没有姓名。', '请填写工人姓名。'),
  'name-number': error('姓名里有数字，像是填错了列。', '请填写姓名，或改正列的对应。'),
  'text-too-long': error('超过{}个字。', '请缩短内容。'),
  'garbled-text': error('有乱码。', '请用原文件另存为 .xlsx 再导入。'),
  'formula-like': warning('内容以等号等开头，已当作文字。', '请核对是否误填了公式。'),
  'control-characters': warning('有看不见的字符，已去掉。', '无需处理。'),
  'markup-in-text': warning('内容像网页代码，已当作文字。', '请核对内容。'),

  'id-empty': warning('没有身份证号，不能核对是否同一人。', '请尽量补填。'),
  'id-cut': error(
    '身份证号被表格当成数字，末几位已经丢失。',
    '请把该列设为“文本”，重新输入全部18位。',
  ),
  'id-length': error('身份证号不是18位。', '请核对；暂时查不到可留空。'),
  'id-date': error('身份证号里的出生日期不存在。', '请核对身份证号。'),
  'id-check-digit': error(
    '身份证号校验不对，至少有一位写错。',
    '请对照身份证核对；暂时查不到可留空。',
  ),
  'id-old': warning('是15位的老身份证号（2013年起停用），已保留。', '请补填18位身份证号。'),
  'id-other-document': warning('不是居民身份证号，已按其他证件保留。', '请核对证件。'),
  'id-under-sixteen': warning(
    '按身份证号进场时不满16周岁，可能涉及使用童工。',
    '请立即核实并报告负责人。',
  ),
  'gender-differs': warning('性别与身份证号不一致。', '请核对。'),
  'duplicate-id': error('身份证号与第{}行相同，姓名不同。', '请核对是谁的身份证号。'),
  'duplicate-person': error(
    '与第{}行是同一人，没有工作内容或月份可以区分。',
    '请删去重复的一行，或加“项目”“月份”一列。',
  ),
  'name-twice': error(
    '第{}行也有同名的人，都没有身份证号和电话，分不清是否同一人。',
    '请补填身份证号或电话。',
  ),
  'phone-unreadable': warning('不像电话号码，没有采用。', '请填11位手机号。'),
  'phone-cut': warning(
    '电话号码被表格当成数字，末几位已经丢失，没有采用。',
    '请把该列设为“文本”后重新输入。',
  ),
  'card-cut': warning(
    '卡号被表格当成数字，末几位已经丢失，没有采用。',
    '请把该列设为“文本”后重新输入。',
  ),
  'card-unreadable': warning('不像银行卡号，没有采用。', '请填本人的银行卡号。'),
  'card-check-digit': warning('卡号校验不对，可能有一位写错。', '请对照银行卡核对。'),
  'card-shared': warning(
    '卡号与第{}行相同。',
    '工资应付到本人的卡，请核对（保障农民工工资支付条例第31条）。',
  ),

  'day-unreadable': warning('看不懂的日期，没有采用。', '请写成 2024-05-01 的样子。'),
  'day-no-day': warning('只有年月，没有日，没有采用。', '请补上哪一天。'),
  'day-no-year': warning('没有年份，没有采用。', '请补上年份。'),
  'left-before-entered': warning('离场早于进场。', '请核对两个日期。'),
  'day-ahead': warning('日期在今天之后。', '请核对日期。'),
  'word-unknown': warning('不认识的写法，没有采用。', '可写：{}。'),

  'amount-unreadable': error('看不懂的金额或数量。', '请只写数字，如 1234.5。'),
  'amount-negative': error('金额或数量是负数。', '请核对；多付的请写在“已付”里。'),
  'amount-too-large': error('金额或数量太大。', '请核对单位和小数点。'),
  'amount-in-words': warning('用文字写的数，读作{}。', '请核对。'),
  'amount-rounded': warning('小数位太多，四舍五入为{}。', '请核对。'),
  'wage-missing': error(
    '没有应发工资：没有“应发”“欠付”，也没有“数量×单价”。',
    '请填数量和单价，或填应发。',
  ),
  'due-differs': error('应发与“数量×单价”不符：算得{}元。', '请核对数量、单价和应发。'),
  'due-from-owed': warning(
    '没有应发，按“欠付+已付+扣款”记为{}元。',
    '请核对，尽量补填数量和单价。',
  ),
  'price-from-due': warning('没有单价，由“应发÷数量”得{}元。', '请核对单价。'),
  'lump-sum': warning('没有单价，“应发÷数量”除不尽，按一项金额记。', '请尽量补填数量和单价。'),
  'owed-differs': warning(
    '表上欠付与“应发−已付−扣款”不符：算得{}元。',
    '请核对；花名册按算得的数计。',
  ),
  'paid-above-due': warning('已付多于应发。', '请核对。'),
  'deduction-doubtful': warning(
    '扣款未必合法，先不从欠薪里减。',
    '请在花名册里注明扣款性质并核实依据（工资支付暂行规定第15、16条）。',
  ),
  'repeated-amount': warning(
    '与第{}行同一人、同一金额，像是合并单元格，只算一次。',
    '请核对；如是两笔，请分开写。',
  ),
  'merged-amount': warning(
    '与上一行的金额相同，而表里有合并单元格，可能重复计算。',
    '请取消合并单元格，逐人写明金额后再导入。',
  ),

  'row-empty': warning('整行空白，已跳过。', '可删去空行。'),
  'row-skipped': warning('像是{}，不是工人，已跳过。', '如是工人，请填写姓名。'),
  'sum-checked': warning('是合计行，已核对，与逐行相加一致，没有重复计入。', '无需处理。'),
  'sum-differs': warning('合计行与逐行相加不符：{}。', '请核对是漏了人还是写错了数。'),
} as const satisfies Record<string, FindingWords>;

export type FindingCode = keyof typeof findingWords;
