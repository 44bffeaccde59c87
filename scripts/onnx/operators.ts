import type { Attribute, GraphBuilder } from "./graph-builder.ts";
import type { Weight } from "./source-model.ts";

/** TensorFlow computes channels last, ONNX runtimes channels first: pictures are turned once, weights when converted. */
export const NHWC_TO_NCHW = [0, 3, 1, 2];
export const NCHW_TO_NHWC = [0, 2, 3, 1];

/** [top, left, bottom, right] where given in numbers */
export type Padding = "same" | "valid" | readonly [number, number, number, number];

export interface Convolution {
  readonly kernel: Weight;
  readonly bias?: Float32Array | undefined;
  readonly depthwise: boolean;
  readonly strides: readonly number[];
  readonly dilations: readonly number[];
  readonly padding: Padding;
}

const paddingAttributes = (padding: Padding): Record<string, Attribute> =>
  typeof padding === "string" ? { auto_pad: padding === "same" ? "SAME_UPPER" : "VALID" } : { pads: [...padding] };

function dimension(shape: readonly number[], index: number): number {
  const size = shape[index];
  if (size === undefined) throw new Error(`a kernel of shape [${shape}] has no dimension ${index}`);
  return size;
}

/** [height, width, in, out] → [out, in, height, width]; depthwise [height, width, in, multiplier] → [in × multiplier, 1, height, width]. */
function kernelChannelsFirst(kernel: Weight, depthwise: boolean): Weight {
  const [height, width, ins, outs] = [0, 1, 2, 3].map((index) => dimension(kernel.shape, index)) as [
    number,
    number,
    number,
    number,
  ];
  const values = new Float32Array(kernel.values.length);
  const spatial = height * width;
  for (let place = 0; place < spatial; place++) {
    for (let input = 0; input < ins; input++) {
      for (let output = 0; output < outs; output++) {
        const filter = depthwise ? input * outs + output : output * ins + input;
        values[filter * spatial + place] = kernel.values[(place * ins + input) * outs + output] ?? 0;
      }
    }
  }
  return { shape: depthwise ? [ins * outs, 1, height, width] : [outs, ins, height, width], values };
}

export function convolution(graph: GraphBuilder, input: string, layer: Convolution): string {
  const kernel = kernelChannelsFirst(layer.kernel, layer.depthwise);
  const inputs = [input, graph.floats(kernel.values, kernel.shape)];
  if (layer.bias !== undefined) inputs.push(graph.floats(layer.bias, [layer.bias.length]));
  return graph.node("Conv", inputs, {
    strides: layer.strides,
    dilations: layer.dilations,
    group: layer.depthwise ? dimension(layer.kernel.shape, 2) : 1,
    ...paddingAttributes(layer.padding),
  });
}

export function pooling(
  graph: GraphBuilder,
  op: "MaxPool" | "AveragePool",
  input: string,
  size: readonly number[],
  strides: readonly number[],
  padding: Padding,
): string {
  // like TensorFlow, ONNX leaves padded cells out of the average unless told otherwise
  return graph.node(op, [input], { kernel_shape: size, strides, ...paddingAttributes(padding) });
}

export function dense(graph: GraphBuilder, input: string, kernel: Weight, bias?: Float32Array): string {
  const inputs = [input, graph.floats(kernel.values, kernel.shape)];
  if (bias !== undefined) inputs.push(graph.floats(bias, [bias.length]));
  return graph.node("Gemm", inputs);
}

export function activation(graph: GraphBuilder, input: string, name: string): string {
  switch (name.toLowerCase()) {
    case "linear":
      return input;
    case "relu":
      return graph.node("Relu", [input]);
    case "relu6":
      return graph.node("Clip", [input, graph.floats(Float32Array.of(0), []), graph.floats(Float32Array.of(6), [])]);
    case "softmax":
      return graph.node("Softmax", [input], { axis: -1 });
    case "sigmoid":
      return graph.node("Sigmoid", [input]);
    default:
      throw new Error(`activation ${name} is not known to this converter`);
  }
}

/** Pictures come as the decoder gives them, bytes in rows of red, green, blue; the graph scales and turns them itself. */
export function pictureInput(
  graph: GraphBuilder,
  size: { readonly height: number; readonly width: number },
  scale: { readonly factor: number; readonly offset: number },
): string {
  const pixels = graph.input("pixels", "uint8", ["batch", size.height, size.width, 3]);
  const turned = graph.node("Transpose", [pixels], { perm: NHWC_TO_NCHW });
  const floats = graph.node("Cast", [turned], { to: 1 });
  const scaled = graph.node("Mul", [floats, graph.floats(Float32Array.of(scale.factor), [])]);
  if (scale.offset === 0) return scaled;
  return graph.node("Add", [scaled, graph.floats(Float32Array.of(scale.offset), [])]);
}
