/** Calls to what stands behind the page: the local cloud, the inbox, the clock. They are not the program's own and see no slow network. */
export async function post (path: string, body: object): Promise<unknown> {
  const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${path} ${response.status} ${await response.text()}`)
  return response.json()
}
