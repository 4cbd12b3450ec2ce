import { showPhone } from '../../../../platform/numbers'
import { about, type Acting } from '../../acting'

/** 查看身份: what will be shown, and that it is written down first. The reason is not kept on the phone. */
export const revealView = ({ matter }: Acting) => ({ about: about(matter), stale: !matter.may.includes('reveal'), matterId: matter.matterId })

interface Identity { name: string, phone?: string, address?: string, forWhom?: { name: string, phone?: string } }
export const identityRows = ({ name, phone, address, forWhom }: Identity): { label: string, value: string }[] => [
  { label: '姓名', value: name }, { label: '电话', value: phone ? showPhone(phone) : '没有留' }, { label: '住址', value: address ?? '没有写' },
  ...forWhom ? [{ label: '替谁提交', value: [forWhom.name, forWhom.phone && showPhone(forWhom.phone)].filter(Boolean).join('，') }] : []
]
