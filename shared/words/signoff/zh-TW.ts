import type { SignoffWords } from './words.ts';

export const signoffZhTW: SignoffWords = {
  decision: {
    met: '達成',
    'not-yet': '尚未達成',
    more: '需補充佐證',
  },
  varcs: {
    valid: '有效',
    authentic: '真實',
    reliable: '可靠',
    current: '現時',
    sufficient: '充分',
  },
  signoffState: {
    current: '有效',
    stale: '簽核後有更動',
    expired: '已逾期',
    withdrawn: '已撤回',
    superseded: '已被取代',
  },
  signoffChange: {
    claim: '對應關係或佐證已移除，或者基準已不在。',
    evidence: '佐證現在是另一個檔案。',
    requirement: '現在對應的是另一項要求。',
    text: '基準的文字已不同。',
    note: '說明有更動。',
    where: '檔案中的位置有更動。',
  },
  trust: {
    unknown: '未見過',
    seen: '見過，未核對',
    vouched: '有人作保',
    checked: '已核對指紋',
  },
  trustWhy: {
    unknown: '這裡從未匯入過這個金鑰簽的東西。姓名只是金鑰持有人自己寫的。',
    seen: '匯入過這個金鑰簽的東西。它是否屬於此人還沒有核對：姓名只是金鑰持有人自己寫的。',
    vouched: '一位金鑰已核對的人說明了這個金鑰是誰的。',
    checked: '雙方逐詞比對過這個金鑰的指紋。',
  },
  signerWarning: {
    'name-under-new-key': '「{{name}}」以前用的是另一個金鑰。請問問本人是否換了金鑰，並核對指紋。',
    'key-under-new-name': '這個金鑰以前用的名字不是「{{name}}」。',
  },
  refusal: {
    'request-unknown': '它回覆的請求不是從這裡發出的。',
    'request-altered': '請求在簽核之前被更動過。',
    'portfolio-other': '它是給另一份檔案夾的。',
    'applicant-other': '它寫的申報人與請求裡的不同。',
    'claim-not-asked': '請求裡沒有這一條。',
    'claim-altered': '所簽的內容與請求裡的不同。',
    replayed: '已經匯入過。',
    older: '這裡已有同一位主管對這一條更新的意見。',
    'signoff-unknown': '這裡沒有所撤回的簽核。',
    'signer-other': '只有簽核人能撤回；這是另一個金鑰。',
  },
  verifyCheck: {
    known: {
      holds: '是認得的檔案',
      fails: '不是能讀的憑證、請求、回覆或檔案夾；可能已損壞',
    },
    package: {
      holds: '封包完整：{{bytes}} 位元組，沒有更動',
      fails: '封包不成立：{{reason}}',
    },
    'evidence-along': {
      holds: '隨附佐證 {{along}} 件，另有 {{apart}} 件只列 SHA-256',
      fails: '',
    },
    unsigned: {
      holds: '請求沒有人簽章：它來自「{{name}}」只是它自己這樣寫',
      fails: '',
    },
    signature: {
      holds: '由金鑰 {{did}} 簽章，此後沒有更動',
      fails: '沒有成立的簽章：{{reason}}',
    },
    signatures: {
      holds: '{{count}} 處簽章全部成立',
      fails: '不成立的簽核：{{broken}}',
    },
    statement: {
      holds: '證跡的簽核：「{{name}}」',
      fails: '',
    },
    foreign: {
      holds: '其他軟體的徽章：「{{name}}」',
      fails: '',
    },
    dated: {
      holds: '簽章人寫的日期：{{signed}}',
      fails: '',
    },
    'dated-ahead': {
      holds: '簽章人寫的日期：{{signed}}，比本機的時鐘晚',
      fails: '',
    },
    expired: {
      holds: '',
      fails: '有效期至 {{until}}，已過',
    },
    journal: {
      holds: '流水完整：{{lines}} 行',
      fails: '流水從第 {{line}} 行起被更動過',
    },
    'journal-complete': {
      holds: '每份簽核流水裡都有紀錄',
      fails: '流水裡沒有紀錄的簽核：{{untold}}；有紀錄而不見了的：{{gone}}',
    },
    'changed-since': {
      holds: '簽核後有更動：{{stale}}',
      fails: '',
    },
  },
  credentialFault: {
    'json-malformed': '不是只有一種讀法的 JSON',
    'too-large': '超過 256 KB',
    'context-foreign': '@context 與 Open Badges 3.0.3 的不完全一致',
    'proof-malformed': '沒有恰好一處由簽發者金鑰作的 eddsa-rdfc-2022 證明',
    'issuer-unreachable': '簽發者的金鑰在網上，離線無法核對',
    'signature-wrong': '簽章與內容不符',
  },
  journalEvent: {
    'claim-added': '新增對應關係',
    'claim-edited': '修改對應關係',
    'claim-removed': '移除對應關係',
    'claim-restored': '恢復對應關係',
    'request-made': '請求簽核',
    'request-closed': '關閉請求',
    'signoff-received': '匯入簽核',
    'withdrawal-received': '匯入撤回',
    'signer-seen': '首次見到金鑰',
    'signer-checked': '核對指紋',
    'signer-vouched': '金鑰得到作保',
  },
};
