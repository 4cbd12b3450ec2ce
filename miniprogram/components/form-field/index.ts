/** A field with its name, and what has to be mended in it. The input stands in the slot, from whichever library the page uses. */
Component({
  properties: { label: String, /** Beside the name: what is still missing. */ note: String, hint: String, error: String }
})
