import type { SignoffWords } from './words.ts';

export const signoffZhCN: SignoffWords = {
  decision: {
    met: '达成',
    'not-yet': '尚未达成',
    more: '需补充佐证',
  },
  varcs: {
    valid: '有效',
    authentic: '真实',
    reliable: '可靠',
    current: '现时',
    sufficient: '充分',
  },
  signoffState: {
    current: '有效',
    stale: '签核后有改动',
    expired: '已过期',
    withdrawn: '已撤回',
    superseded: '已被取代',
  },
  signoffChange: {
    claim: '对应关系或佐证已移除，或者标准已不在。',
    evidence: '佐证现在是另一个文件。',
    requirement: '现在对应的是另一项要求。',
    text: '标准的文字已不同。',
    note: '说明有改动。',
    where: '文件中的位置有改动。',
  },
  trust: {
    unknown: '未见过',
    seen: '见过，未核对',
    vouched: '有人作保',
    checked: '已核对指纹',
  },
  trustWhy: {
    unknown: '这里从未导入过这个密钥签的东西。姓名只是密钥持有人自己写的。',
    seen: '导入过这个密钥签的东西。它是否属于此人还没有核对：姓名只是密钥持有人自己写的。',
    vouched: '一位密钥已核对的人说明了这个密钥是谁的。',
    checked: '双方逐词比对过这个密钥的指纹。',
  },
  signerWarning: {
    'name-under-new-key': '“{{name}}”以前用的是另一个密钥。请问问本人是否换了密钥，并核对指纹。',
    'key-under-new-name': '这个密钥以前用的名字不是“{{name}}”。',
  },
  refusal: {
    'request-unknown': '它回复的请求不是从这里发出的。',
    'request-altered': '请求在签核之前被改动过。',
    'portfolio-other': '它是给另一份档案的。',
    'applicant-other': '它写的申报人与请求里的不同。',
    'claim-not-asked': '请求里没有这一条。',
    'claim-altered': '所签的内容与请求里的不同。',
    replayed: '已经导入过。',
    older: '这里已有同一位主管对这一条更新的意见。',
    'signoff-unknown': '这里没有所撤回的签核。',
    'signer-other': '只有签核人能撤回；这是另一个密钥。',
  },
  verifyCheck: {
    known: {
      holds: '是认得的文件',
      fails: '不是能读的凭证、请求、回复或档案；可能已损坏',
    },
    package: {
      holds: '包完整：{{bytes}} 字节，没有改动',
      fails: '包不成立：{{reason}}',
    },
    'evidence-along': {
      holds: '随附佐证 {{along}} 件，另有 {{apart}} 件只列 SHA-256',
      fails: '',
    },
    unsigned: {
      holds: '请求没有人签名：它来自“{{name}}”只是它自己这样写',
      fails: '',
    },
    signature: {
      holds: '由密钥 {{did}} 签名，此后没有改动',
      fails: '没有成立的签名：{{reason}}',
    },
    signatures: {
      holds: '{{count}} 处签名全部成立',
      fails: '不成立的签核：{{broken}}',
    },
    statement: {
      holds: '证迹的签核：“{{name}}”',
      fails: '',
    },
    foreign: {
      holds: '其他软件的徽章：“{{name}}”',
      fails: '',
    },
    dated: {
      holds: '签名人写的日期：{{signed}}',
      fails: '',
    },
    'dated-ahead': {
      holds: '签名人写的日期：{{signed}}，比本机的时钟晚',
      fails: '',
    },
    expired: {
      holds: '',
      fails: '有效期至 {{until}}，已过',
    },
    journal: {
      holds: '流水完整：{{lines}} 行',
      fails: '流水从第 {{line}} 行起被改动过',
    },
    'journal-complete': {
      holds: '每份签核流水里都有记录',
      fails: '流水里没有记录的签核：{{untold}}；有记录而不见了的：{{gone}}',
    },
    'changed-since': {
      holds: '签核后有改动：{{stale}}',
      fails: '',
    },
  },
  credentialFault: {
    'json-malformed': '不是只有一种读法的 JSON',
    'too-large': '超过 256 KB',
    'context-foreign': '@context 与 Open Badges 3.0.3 的不完全一致',
    'proof-malformed': '没有恰好一处由签发者密钥作的 eddsa-rdfc-2022 证明',
    'issuer-unreachable': '签发者的密钥在网上，离线无法核对',
    'signature-wrong': '签名与内容不符',
  },
  journalEvent: {
    'claim-added': '添加对应关系',
    'claim-edited': '修改对应关系',
    'claim-removed': '移除对应关系',
    'claim-restored': '恢复对应关系',
    'request-made': '请求签核',
    'request-closed': '关闭请求',
    'signoff-received': '导入签核',
    'withdrawal-received': '导入撤回',
    'signer-seen': '首次见到密钥',
    'signer-checked': '核对指纹',
    'signer-vouched': '密钥得到作保',
  },
};
