using Ascension.Unit.Vision.Media;
using Ascension.Vision.Models;

namespace Ascension.Unit.Vision.Models;

public sealed class ModelContractTests
{
    private static readonly int[] Landmarks = [1, 195];
    private static readonly int[] Presence = [1, 1];

    [Fact]
    public void Shape_that_the_manifest_promises_wrongly_is_told_with_the_one_found()
    {
        string message = Refusal(
            ColourFinders.BlazePose(),
            "blazepose",
            ("input_1", [1, 3, 256, 256]),
            ("Identity", "landmarks", Landmarks));

        Assert.Contains("'own'", message, StringComparison.Ordinal);
        Assert.Contains("'input_1' must be float32 [1, 3, 256, 256]", message, StringComparison.Ordinal);
        Assert.Contains("it is float32 [1, 256, 256, 3]", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tensor_that_the_graph_does_not_have_is_told_with_those_it_has()
    {
        string message = Refusal(
            ColourFinders.RtmPose(17), "rtmpose-simcc", ("input", [1, 3, 256, 192]), ("simcc_z", null, [1, 17, 384]));

        Assert.Contains("output 'simcc_z'", message, StringComparison.Ordinal);
        Assert.Contains("'simcc_x', 'simcc_y'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Graph_of_another_adapter_is_told_what_the_adapter_expects()
    {
        string message = Refusal(
            ColourFinders.BlazePose(),
            "blazepose",
            ("input_1", [1, 256, 256, 3]),
            ("Identity_4", "landmarks", [1, -1]),
            ("Identity_1", "presence", Presence));

        Assert.Contains(
            "'own' does not fit adapter 'blazepose': 'Identity_4' must be [1, 195], but it is [1, 117]",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Picture_with_planes_for_an_adapter_of_interleaved_colours_is_refused()
    {
        string message = Refusal(
            ColourFinders.AscensionPose(256, 32),
            "blazepose",
            ("image", [-1, 3, 256, 256]),
            ("heatmaps", "landmarks", [-1, 33, 32, 32]),
            ("presence", null, [-1, 1]));

        Assert.Contains(
            "'image' must be [1, any, any, 3], but it is [any, 3, 256, 256]", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_without_the_role_the_adapter_needs_is_told()
    {
        string message = Refusal(
            ColourFinders.BlazePose(), "blazepose", ("input_1", [1, 256, 256, 3]), ("Identity", null, Landmarks));

        Assert.Contains("\"role\": \"landmarks\"", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Adapter_nobody_knows_is_told_with_those_there_are()
    {
        string message = Refusal(
            ColourFinders.BlazePose(), "openpose", ("input_1", [1, 256, 256, 3]), ("Identity", null, Landmarks));

        Assert.Contains("'openpose'", message, StringComparison.Ordinal);
        Assert.Contains("'ascension-pose', 'blazepose' and 'rtmpose-simcc'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Set_of_keypoints_nobody_knows_is_refused()
    {
        string message = Refusal(
            ColourFinders.RtmPose(21),
            "rtmpose-simcc",
            ("input", [-1, 3, 256, 192]),
            ("simcc_x", null, [-1, 21, 384]),
            ("simcc_y", null, [-1, 21, 512]));

        Assert.Contains("has 21 keypoints", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sides_left_open_in_the_manifest_are_the_graphs()
    {
        using ModelFolder model = new(
            ColourFinders.BlazePose(),
            "blazepose",
            ("input_1", [-1, -1, -1, -1]),
            [("Identity", "landmarks", [-1, -1]), ("Identity_1", "presence", [-1, -1])]);
        using VisionKit kit = new(model.Settings);

        Assert.Equal([1, 256, 256, 3], kit.Network.Description.Input.Shape);
        Assert.Equal(Landmarks, kit.Network.Description.Output("landmarks").Shape);
    }

    [Fact]
    public void Input_that_is_no_float_is_told_with_its_type()
    {
        OnnxGraph graph = new();
        graph.InputOf((int)Onnx.TensorProto.Types.DataType.Uint8, "image", 1, 3, 256, 256);
        graph.Output("presence", graph.Constant([1], 1, 1), 1, 1);

        string message = Refusal(
            graph.ToBytes(), "ascension-pose", ("image", [1, 3, 256, 256]), ("presence", null, Presence));

        Assert.Contains("it is uint8 [1, 3, 256, 256]", message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_is_no_graph_is_told_as_such_and_not_as_a_missing_provider()
    {
        string message = Refusal(
            "no graph"u8.ToArray(), "blazepose", ("input_1", [1, 256, 256, 3]), ("Identity", "landmarks", Landmarks));

        Assert.Contains("'own.onnx' cannot be run", message, StringComparison.Ordinal);
        Assert.DoesNotContain("OnnxRuntime=Gpu", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Confidence_gain_must_be_above_zero(float gain)
    {
        using ModelFolder model = ModelFolder.BlazePose(gain);
        using VisionKit kit = new(model.Settings);

        Assert.Contains(
            "confidenceGain", Assert.Throws<ModelException>(() => kit.Network).Message, StringComparison.Ordinal);
    }

    private static string Refusal(
        byte[] graph,
        string adapter,
        (string Name, int[] Shape) input,
        params (string Name, string? Role, int[] Shape)[] outputs)
    {
        using ModelFolder model = new(graph, adapter, input, outputs);
        using VisionKit kit = new(model.Settings);
        return Assert.Throws<ModelException>(() => kit.Network).Message;
    }
}
