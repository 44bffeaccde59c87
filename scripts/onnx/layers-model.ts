import { graphBuilder } from "./graph-builder.ts";
import { activation, convolution, dense, NCHW_TO_NHWC, type Padding, pictureInput, pooling } from "./operators.ts";
import type { SourceModel, Weight } from "./source-model.ts";

interface Layer {
  readonly name: string;
  readonly class_name: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly inbound_nodes: readonly (readonly (readonly [string, ...unknown[]])[])[];
}

interface LayersTopology {
  readonly model_config: {
    readonly config: { readonly layers: readonly Layer[]; readonly output_layers: readonly (readonly [string])[] };
  };
}

const CONVOLUTIONS = new Set(["Conv2D", "DepthwiseConv2D"]);

const inputsOf = (layer: Layer): string[] => layer.inbound_nodes[0]?.map(([name]) => name) ?? [];

/**
 * Converts a Keras model in TensorFlow.js's layers format, one picture in and one row of classes out. A batch
 * normalisation after a convolution becomes part of its weights, a zero padding before it becomes its padding: the
 * same arithmetic in fewer passes over memory.
 */
export function convertLayersModel(source: SourceModel, name: string, factor: number): Uint8Array {
  const { layers, output_layers } = (source.json.modelTopology as LayersTopology).model_config.config;
  const byName = new Map(layers.map((layer) => [layer.name, layer]));
  const consumers = new Map<string, Layer[]>();
  for (const layer of layers) {
    for (const input of inputsOf(layer)) consumers.set(input, [...(consumers.get(input) ?? []), layer]);
  }
  const onlyConsumer = (layer: Layer): Layer | undefined => {
    const [first, ...others] = consumers.get(layer.name) ?? [];
    return others.length === 0 ? first : undefined;
  };
  const weight = (layer: Layer, suffix: string): Weight | undefined => source.weights.get(`${layer.name}/${suffix}`);
  const need = (layer: Layer, suffix: string): Weight => {
    const found = weight(layer, suffix);
    if (found === undefined) throw new Error(`layer ${layer.name} has no weight "${suffix}"`);
    return found;
  };

  const graph = graphBuilder(name, "elek");
  const tensors = new Map<string, string>();
  const take = (layer: Layer, index = 0): string => {
    const tensor = tensors.get(inputsOf(layer)[index] ?? "");
    if (tensor === undefined) throw new Error(`layer ${layer.name} reads a layer that was not converted`);
    return tensor;
  };

  const foldsInto = (normalisation: Layer | undefined, conv: Layer): normalisation is Layer =>
    normalisation?.class_name === "BatchNormalization" && conv.config.activation === "linear";

  const convolve = (layer: Layer): string => {
    const depthwise = layer.class_name === "DepthwiseConv2D";
    const before = byName.get(inputsOf(layer)[0] ?? "");
    const after = onlyConsumer(layer);
    let kernel = need(layer, depthwise ? "depthwise_kernel" : "kernel");
    let bias = weight(layer, "bias")?.values;
    if (foldsInto(after, layer)) ({ kernel, bias } = foldNormalisation(after, kernel, bias, depthwise));
    const output = convolution(graph, take(layer), {
      kernel,
      bias,
      depthwise,
      strides: layer.config.strides as number[],
      dilations: layer.config.dilation_rate as number[],
      padding: before?.class_name === "ZeroPadding2D" ? zeroPadding(before) : (layer.config.padding as Padding),
    });
    return activation(graph, output, layer.config.activation as string);
  };

  /** y = γ(conv + b − μ)/√(σ² + ε) + β, as a convolution with other weights */
  function foldNormalisation(layer: Layer, kernel: Weight, bias: Float32Array | undefined, depthwise: boolean) {
    const [mean, variance] = [need(layer, "moving_mean").values, need(layer, "moving_variance").values];
    const [gamma, beta] = [weight(layer, "gamma")?.values, weight(layer, "beta")?.values];
    const channels = mean.length;
    const factors = Array.from(
      variance,
      (value, channel) => (gamma?.[channel] ?? 1) / Math.sqrt(value + (layer.config.epsilon as number)),
    );
    // a depthwise kernel's channels are its last two dimensions together
    if (depthwise && (kernel.shape[2] ?? 0) * (kernel.shape[3] ?? 0) !== channels)
      throw new Error(`${layer.name}: channels`);
    return {
      kernel: {
        shape: kernel.shape,
        values: kernel.values.map((value, index) => value * (factors[index % channels] ?? 1)),
      },
      bias: mean.map(
        (value, channel) => ((bias?.[channel] ?? 0) - value) * (factors[channel] ?? 1) + (beta?.[channel] ?? 0),
      ),
    };
  }

  function zeroPadding(layer: Layer): Padding {
    const next = onlyConsumer(layer);
    if (next === undefined || !CONVOLUTIONS.has(next.class_name) || next.config.padding !== "valid") {
      throw new Error(`${layer.name}: zero padding is only understood before a single unpadded convolution`);
    }
    const [[top, bottom], [left, right]] = layer.config.padding as [[number, number], [number, number]];
    return [top, left, bottom, right];
  }

  const convert = (layer: Layer): string => {
    switch (layer.class_name) {
      case "InputLayer": {
        const [, height, width] = layer.config.batch_input_shape as [null, number, number, number];
        return pictureInput(graph, { height, width }, { factor, offset: 0 });
      }
      case "Conv2D":
      case "DepthwiseConv2D":
        return convolve(layer);
      case "BatchNormalization": {
        const conv = byName.get(inputsOf(layer)[0] ?? "");
        if (conv === undefined || !CONVOLUTIONS.has(conv.class_name) || !foldsInto(onlyConsumer(conv), conv)) {
          throw new Error(`${layer.name}: batch normalisation is only understood after its own convolution`);
        }
        return take(layer);
      }
      case "ZeroPadding2D":
      case "Dropout":
        return take(layer);
      case "ReLU":
        return activation(graph, take(layer), layer.config.max_value === 6 ? "relu6" : "relu");
      case "Activation":
        return activation(graph, take(layer), layer.config.activation as string);
      case "Add":
        return graph.node("Add", [take(layer, 0), take(layer, 1)]);
      case "Concatenate":
        return graph.node(
          "Concat",
          inputsOf(layer).map((_, index) => take(layer, index)),
          { axis: 1 },
        );
      case "MaxPooling2D":
      case "AveragePooling2D": {
        const { pool_size, strides, padding } = layer.config as {
          pool_size: number[];
          strides: number[];
          padding: Padding;
        };
        return pooling(
          graph,
          layer.class_name === "MaxPooling2D" ? "MaxPool" : "AveragePool",
          take(layer),
          pool_size,
          strides,
          padding,
        );
      }
      case "Flatten":
        return graph.node("Flatten", [graph.node("Transpose", [take(layer)], { perm: NCHW_TO_NHWC })], { axis: 1 });
      case "Dense":
        return activation(
          graph,
          dense(graph, take(layer), need(layer, "kernel"), weight(layer, "bias")?.values),
          layer.config.activation as string,
        );
      default:
        throw new Error(`layer ${layer.name}: ${layer.class_name} is not known to this converter`);
    }
  };

  for (const layer of layers) tensors.set(layer.name, convert(layer));
  const last = byName.get(output_layers[0]?.[0] ?? "");
  const result = tensors.get(last?.name ?? "");
  if (last === undefined || result === undefined) throw new Error("the model names no output layer");
  graph.output(graph.node("Identity", [result], {}, "classes"), ["batch", last.config.units as number]);
  return graph.toBytes();
}
