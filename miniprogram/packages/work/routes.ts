const page = (name: string): string => `packages/work/pages/${name}/index`

/** The pages of this package that lead to each other. */
export const routes = {
  queue: page('queue'), matter: page('matter'), intake: page('intake'), accept: page('accept'), receive: page('receive'), transfer: page('transfer'), reply: page('reply'),
  sign: page('sign'), serve: page('serve'), close: page('close'), note: page('note'), ask: page('ask'), redirect: page('redirect'), refuse: page('refuse'),
  secretDesk: page('secret-desk'), assist: page('assist'), readback: page('readback'), search: page('search'), reveal: page('reveal'), recuse: page('recuse'), present: page('present')
} as const
export type RouteName = keyof typeof routes
