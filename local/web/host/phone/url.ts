export interface Route { path: string, query: Record<string, string>, text: string }

/** A page's url as the program writes it: from the root, or from the page that it is written on. Values stay encoded, as in WeChat. */
export function parseUrl (url: string, from: string): Route {
  const [place = '', search = ''] = url.split(/\?(.*)/s)
  const path = new URL(place.replace(/\.html$/, '') || from, `http://program/${from}`).pathname.slice(1)
  const query = Object.fromEntries(search.split('&').filter(Boolean).map(pair => {
    const [name, value = ''] = pair.split(/=(.*)/s)
    return [decode(name!), value]
  }))
  return { path, query, text: search ? `${path}?${search}` : path }
}

function decode (text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
