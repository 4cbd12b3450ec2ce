export interface Photo { readonly content: Buffer, readonly width: number, readonly height: number }

export interface PhotoMaker {
  /**
   * Decodes a JPEG, PNG or WebP and makes it anew: upright, at most 2,048 px a side, JPEG, without metadata (no place of taking).
   * Errors: FILE_REJECTED for anything else, FILE_TOO_BIG past the pixel limit.
   */
  remake (bytes: Buffer): Promise<Photo>
}
