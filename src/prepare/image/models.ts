import type { ImageClassifier } from "./classifier.ts";
import type { FaceDetector, FaceVerifier } from "./faces.ts";

/** The models that pictures are looked at with. */
export interface ImageModels {
  readonly nudity: ImageClassifier;
  /** another classifier of the same classes, asked only where the first has something to say */
  readonly secondOpinion: ImageClassifier;
  readonly faces: FaceDetector;
  readonly faceVerifier: FaceVerifier;
  close(): Promise<void>;
}
