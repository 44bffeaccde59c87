import type { onnx as Onnx } from "onnx-proto";
import onnxProto from "onnx-proto";

const { onnx } = onnxProto;
const { AttributeType } = onnx.AttributeProto;
const { DataType } = onnx.TensorProto;

/** Opset 13 is old enough for every runtime in use and new enough for all that the models need. */
const OPSET = 13;
const IR_VERSION = 7;

export type Attribute = number | string | readonly number[] | { readonly float: number };
export type ElementType = "float32" | "uint8" | "int64";

const TYPE: Readonly<Record<ElementType, Onnx.TensorProto.DataType>> = {
  float32: DataType.FLOAT,
  uint8: DataType.UINT8,
  int64: DataType.INT64,
};

/** A string in a shape is a free dimension, such as the batch. */
export type Shape = readonly (number | string)[];

export interface GraphBuilder {
  input(name: string, type: ElementType, shape: Shape): string;
  floats(values: Float32Array, shape: readonly number[]): string;
  ints(values: readonly number[]): string;
  node(
    op: string,
    inputs: readonly string[],
    attributes?: Readonly<Record<string, Attribute>>,
    output?: string,
  ): string;
  output(name: string, shape: Shape): void;
  /** the model file; the same calls always give the same bytes */
  toBytes(): Uint8Array;
}

function attribute(name: string, value: Attribute): Onnx.IAttributeProto {
  if (typeof value === "string") return { name, type: AttributeType.STRING, s: new TextEncoder().encode(value) };
  if (typeof value === "number") return { name, type: AttributeType.INT, i: value };
  if ("float" in value) return { name, type: AttributeType.FLOAT, f: value.float };
  return { name, type: AttributeType.INTS, ints: [...value] };
}

const valueInfo = (name: string, type: ElementType, shape: Shape): Onnx.IValueInfoProto => ({
  name,
  type: {
    tensorType: {
      elemType: TYPE[type],
      shape: { dim: shape.map((size) => (typeof size === "string" ? { dimParam: size } : { dimValue: size })) },
    },
  },
});

/** Collects the nodes and weights of one ONNX graph; names are numbered in the order of the calls. */
export function graphBuilder(name: string, producer: string): GraphBuilder {
  const graph = {
    name,
    node: [] as Onnx.INodeProto[],
    initializer: [] as Onnx.ITensorProto[],
    input: [] as Onnx.IValueInfoProto[],
    output: [] as Onnx.IValueInfoProto[],
  };
  let counter = 0;
  const next = (prefix: string): string => `${prefix}_${++counter}`;

  return {
    input(inputName, type, shape) {
      graph.input.push(valueInfo(inputName, type, shape));
      return inputName;
    },
    floats(values, shape) {
      const tensor = next("weight");
      const rawData = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
      graph.initializer.push({ name: tensor, dims: [...shape], dataType: DataType.FLOAT, rawData });
      return tensor;
    },
    ints(values) {
      const tensor = next("ints");
      const rawData = new Uint8Array(BigInt64Array.from(values, BigInt).buffer);
      graph.initializer.push({ name: tensor, dims: [values.length], dataType: DataType.INT64, rawData });
      return tensor;
    },
    node(op, inputs, attributes = {}, output = next(op)) {
      graph.node.push({
        name: output,
        opType: op,
        input: [...inputs],
        output: [output],
        attribute: Object.entries(attributes).map(([key, value]) => attribute(key, value)),
      });
      return output;
    },
    output(outputName, shape) {
      graph.output.push(valueInfo(outputName, "float32", shape));
    },
    toBytes() {
      return onnx.ModelProto.encode({
        irVersion: IR_VERSION,
        producerName: producer,
        opsetImport: [{ domain: "", version: OPSET }],
        graph,
      }).finish();
    },
  };
}
