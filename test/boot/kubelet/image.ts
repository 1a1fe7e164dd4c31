/** What a container finds of its image: programs at their paths. The rest of its root are the folders of this machine's programs. */
export interface Image {
  /** The files of the image, with the programs on this machine that they are. */
  readonly files: Readonly<Record<string, string>>;

  /** The command of a container that sets none. */
  readonly entrypoint: readonly string[];
}

/** Finds an image by its reference. Without one, the container exists only in the pod's status. */
export type Images = (reference: string) => Image | undefined;
