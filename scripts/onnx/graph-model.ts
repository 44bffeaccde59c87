import { type GraphBuilder, graphBuilder } from "./graph-builder.ts";
import { activation, convolution, dense, NCHW_TO_NHWC, type Padding, pictureInput, pooling } from "./operators.ts";
import type { SourceModel, Weight } from "./source-model.ts";

interface Attribute {
  readonly s?: string;
  readonly i?: string;
  readonly b?: boolean;
  readonly list?: { readonly i?: readonly string[]; readonly s?: readonly string[] };
  readonly shape?: { readonly dim: readonly { readonly size: string }[] };
}

interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr?: Readonly<Record<string, Attribute>>;
}

interface GraphTopology {
  readonly node: readonly GraphNode[];
}

/** A value on its way through the graph: four dimensions, channels first, or rows after a reshape. */
interface Value {
  readonly tensor: string;
  readonly spatial: boolean;
}

export interface GraphConversion {
  readonly name: string;
  /** byte × factor + offset is what the model's placeholder expects */
  readonly factor: number;
  readonly offset: number;
  /** name in the converted model → node and shape without the batch */
  readonly outputs: Readonly<Record<string, { readonly node: string; readonly shape: readonly number[] }>>;
}

const text = (base64: string | undefined): string => Buffer.from(base64 ?? "", "base64").toString();
const numbers = (attribute: Attribute | undefined): number[] => (attribute?.list?.i ?? []).map(Number);
const producer = (input: string): string => input.replace(/:\d+$/, "");

/** Converts a frozen TensorFlow graph in TensorFlow.js's graph format, of the few kinds of nodes that vision models use. */
export function convertGraphModel(source: SourceModel, conversion: GraphConversion): Uint8Array {
  const { node: nodes } = source.json.modelTopology as GraphTopology;
  const graph = graphBuilder(conversion.name, "elek");
  const values = new Map<string, Value>();
  const needed = new Set(inOrder(nodes, new Set(Object.values(conversion.outputs).map(({ node }) => node))));
  for (const node of inOrder(nodes)) {
    if (node.op !== "Const" && needed.has(node))
      values.set(node.name, convertNode(graph, node, source, values, conversion));
  }
  for (const [name, { node, shape }] of Object.entries(conversion.outputs)) {
    const value = values.get(node);
    if (value === undefined) throw new Error(`the model has no node ${node}`);
    graph.output(graph.node("Identity", [value.tensor], {}, name), ["batch", ...shape]);
  }
  return graph.toBytes();
}

/** The file lists nodes in any order; a node is converted after what it reads. Of all nodes, or of those named and what they read. */
function inOrder(nodes: readonly GraphNode[], last?: ReadonlySet<string>): GraphNode[] {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const ordered = new Set<GraphNode>();
  const visit = (node: GraphNode): void => {
    if (ordered.has(node)) return;
    for (const input of node.input ?? []) {
      const before = byName.get(producer(input));
      if (before !== undefined) visit(before);
    }
    ordered.add(node);
  };
  for (const node of nodes) if (last === undefined || last.has(node.name)) visit(node);
  return [...ordered];
}

function convertNode(
  graph: GraphBuilder,
  node: GraphNode,
  { weights }: SourceModel,
  values: ReadonlyMap<string, Value>,
  { factor, offset }: GraphConversion,
): Value {
  const attr = node.attr ?? {};
  const input = (index: number): string => producer(node.input?.[index] ?? "");
  const value = (index: number): Value => {
    const found = values.get(input(index));
    if (found === undefined) throw new Error(`${node.name} (${node.op}) reads a value that was not converted`);
    return found;
  };
  const weight = (index: number): Weight => {
    const found = weights.get(input(index));
    if (found === undefined) throw new Error(`${node.name} (${node.op}) has no weight at ${index}`);
    return found;
  };
  const spatial = (tensor: string): Value => ({ tensor, spatial: true });
  const rows = (tensor: string): Value => ({ tensor, spatial: false });
  const channelsLast = ({ tensor, spatial: turned }: Value): string =>
    turned ? graph.node("Transpose", [tensor], { perm: NCHW_TO_NHWC }) : tensor;
  /** one slope for each channel, which come first here */
  const sloped = (tensor: string, { values: slopes }: Weight): string =>
    graph.node("PRelu", [tensor, graph.floats(slopes, [slopes.length, 1, 1])]);
  const padding = (): Padding => (text(attr.padding?.s) === "SAME" ? "same" : "valid");
  /** bias and activation that TensorFlow has fused into a node */
  const fused = (): { bias: Float32Array | undefined; finish: (tensor: string) => string } => {
    const ops = (attr.fused_ops?.list?.s ?? []).map(text);
    const [first, ...others] = ops;
    if (first !== undefined && first !== "BiasAdd") throw new Error(`${node.name}: fused ${ops}`);
    return {
      bias: first === undefined ? undefined : weight(2).values,
      finish: (tensor) =>
        others.reduce(
          (result, name) => (name === "Prelu" ? sloped(result, weight(3)) : activation(graph, result, name)),
          tensor,
        ),
    };
  };

  switch (node.op) {
    case "Placeholder": {
      const [, height, width] = (attr.shape?.shape?.dim ?? []).map(({ size }) => Number(size));
      if (height === undefined || width === undefined) throw new Error(`${node.name} has no size`);
      return spatial(pictureInput(graph, { height, width }, { factor, offset }));
    }
    case "Conv2D":
    case "_FusedConv2D":
    case "DepthwiseConv2dNative":
    case "FusedDepthwiseConv2dNative": {
      const { bias, finish } = fused();
      const layer = {
        kernel: weight(1),
        bias,
        depthwise: node.op.includes("Depthwise"),
        strides: numbers(attr.strides).slice(1, 3),
        dilations: numbers(attr.dilations).slice(1, 3),
        padding: padding(),
      };
      return spatial(finish(convolution(graph, value(0).tensor, layer)));
    }
    case "MaxPool":
    case "AvgPool": {
      const [size, strides] = [numbers(attr.ksize).slice(1, 3), numbers(attr.strides).slice(1, 3)];
      const op = node.op === "MaxPool" ? "MaxPool" : "AveragePool";
      return spatial(pooling(graph, op, value(0).tensor, size, strides, padding()));
    }
    case "Pad": {
      // [batch, height, width, channels] × [before, after] → all the befores, then all the afters, channels second
      const pads = weight(1).values;
      const order = [0, 3, 1, 2];
      const at = (side: number): number[] => order.map((dimension) => pads[dimension * 2 + side] ?? 0);
      return spatial(graph.node("Pad", [value(0).tensor, graph.ints([...at(0), ...at(1)])]));
    }
    case "AddV2":
    case "Add":
      return { ...value(0), tensor: graph.node("Add", [value(0).tensor, value(1).tensor]) };
    case "Mul":
    case "Sub": {
      const operands = [0, 1].map((index) =>
        weights.has(input(index)) ? scalar(graph, node, weight(index)) : value(index).tensor,
      );
      return spatial(graph.node(node.op, operands));
    }
    case "Relu":
    case "Relu6":
      return { ...value(0), tensor: activation(graph, value(0).tensor, node.op) };
    case "Prelu":
      return spatial(sloped(value(0).tensor, weight(1)));
    case "Softmax":
    case "Sigmoid":
      return rows(activation(graph, channelsLast(value(0)), node.op));
    case "Squeeze":
    case "Reshape": {
      const shape = node.op === "Reshape" ? Array.from(weight(1).values) : [1, -1];
      // a leading 1 is the batch that the model was exported with; 0 keeps whatever comes
      return rows(graph.node("Reshape", [channelsLast(value(0)), graph.ints([0, ...shape.slice(1)])]));
    }
    case "_FusedMatMul": {
      const { bias, finish } = fused();
      return rows(finish(dense(graph, value(0).tensor, weight(1), bias)));
    }
    case "Identity":
      return value(0);
    default:
      throw new Error(`${node.name}: ${node.op} is not known to this converter`);
  }
}

function scalar(graph: GraphBuilder, node: GraphNode, weight: Weight): string {
  if (weight.values.length !== 1) throw new Error(`${node.name}: only single numbers are multiplied or subtracted`);
  return graph.floats(weight.values, []);
}
