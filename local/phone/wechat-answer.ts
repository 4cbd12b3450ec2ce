/** What WeChat's API answers, names as on the wire. An errcode other than 0 is a refusal. */
export interface WechatAnswer { readonly errcode: number, readonly errmsg: string, readonly [name: string]: unknown }

export const well = (more: object = {}): WechatAnswer => ({ errcode: 0, errmsg: 'ok', ...more })
export const refused = (errcode: number, errmsg: string): WechatAnswer => ({ errcode, errmsg })
