/** A state in a few characters: icon, word and ink together, because colour alone tells nobody anything. */
Component({
  properties: { icon: String, text: String, ink: { type: String, value: 'brand' } }
})
