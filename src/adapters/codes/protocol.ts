export interface CodePicture {
  readonly rgb: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface Code {
  readonly text: string;
  /** in pixels */
  readonly corners: readonly { readonly x: number; readonly y: number }[];
}
