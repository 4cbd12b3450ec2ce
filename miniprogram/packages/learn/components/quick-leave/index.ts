import { goHome } from '../../../../platform/pages'

/** 快速离开, fixed at the top right: the program closes, and what stands under it is not left in it. */
Component({
  methods: {
    onLeave () { wx.exitMiniProgram({ fail: goHome }) }
  }
})
