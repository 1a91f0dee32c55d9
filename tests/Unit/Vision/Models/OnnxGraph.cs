using Google.Protobuf;
using Onnx;

namespace Ascension.Unit.Vision.Models;

/// <summary>Writes small ONNX graphs whose answers are known.</summary>
internal sealed class OnnxGraph
{
    private const int Float = (int)TensorProto.Types.DataType.Float;
    private const int Int64 = (int)TensorProto.Types.DataType.Int64;

    private readonly GraphProto _graph = new() { Name = "test" };
    private int _names;

    /// <summary>Adds the input; -1 leaves a dimension open.</summary>
    public string Input(string name, params int[] shape) => InputOf(Float, name, shape);

    /// <summary>Adds an input of any element type.</summary>
    public string InputOf(int elementType, string name, params int[] shape)
    {
        _graph.Input.Add(Value(name, elementType, shape));
        return name;
    }

    /// <summary>Makes a value an output of this name.</summary>
    public void Output(string name, string value, params int[] shape)
    {
        _graph.Node.Add(new NodeProto { OpType = "Identity", Input = { value }, Output = { name } });
        _graph.Output.Add(Value(name, Float, shape));
    }

    /// <summary>Adds numbers.</summary>
    public string Constant(float[] numbers, params int[] shape)
    {
        TensorProto tensor = new() { Name = NextName(), DataType = Float };
        tensor.FloatData.AddRange(numbers);
        tensor.Dims.AddRange(shape.Select(side => (long)side));
        _graph.Initializer.Add(tensor);
        return tensor.Name;
    }

    /// <summary>Adds whole numbers in a row.</summary>
    public string Whole(params long[] numbers)
    {
        TensorProto tensor = new() { Name = NextName(), DataType = Int64, Dims = { numbers.Length } };
        tensor.Int64Data.AddRange(numbers);
        _graph.Initializer.Add(tensor);
        return tensor.Name;
    }

    /// <summary>Adds an operator with one output.</summary>
    public string Node(string type, string[] inputs, params AttributeProto[] attributes)
    {
        NodeProto node = new() { OpType = type, Output = { NextName() } };
        node.Input.AddRange(inputs);
        node.Attribute.AddRange(attributes);
        _graph.Node.Add(node);
        return node.Output[0];
    }

    /// <summary>An attribute that is a whole number.</summary>
    public static AttributeProto Number(string name, long value) =>
        new() { Name = name, Type = AttributeProto.Types.AttributeType.Int, I = value };

    /// <summary>An attribute that is a row of whole numbers.</summary>
    public static AttributeProto List(string name, params long[] values) =>
        new() { Name = name, Type = AttributeProto.Types.AttributeType.Ints, Ints = { values } };

    /// <summary>The file.</summary>
    /// <param name="metadata">Properties that the file tells of itself.</param>
    public byte[] ToBytes(params (string Key, string Value)[] metadata)
    {
        ModelProto model = new()
        {
            IrVersion = 8,
            OpsetImport = { new OperatorSetIdProto { Domain = "", Version = 17 } },
            Graph = _graph,
        };
        model.MetadataProps.AddRange(metadata.Select(property =>
            new StringStringEntryProto { Key = property.Key, Value = property.Value }));
        return model.ToByteArray();
    }

    private static ValueInfoProto Value(string name, int elementType, int[] shape)
    {
        TensorShapeProto dimensions = new();
        dimensions.Dim.AddRange(shape.Select((side, place) => side < 0
            ? new TensorShapeProto.Types.Dimension { DimParam = $"any{place}" }
            : new TensorShapeProto.Types.Dimension { DimValue = side }));
        return new ValueInfoProto
        {
            Name = name,
            Type = new TypeProto
            {
                TensorType = new TypeProto.Types.Tensor { ElemType = elementType, Shape = dimensions },
            },
        };
    }

    private string NextName() => $"v{_names++}";
}
