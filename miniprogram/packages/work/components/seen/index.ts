/** Nothing to see: tells, once, that the part of the page in which it stands has been drawn. */
Component({
  lifetimes: {
    ready () { this.triggerEvent('seen') }
  }
})
