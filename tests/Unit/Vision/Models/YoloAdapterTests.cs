using Ascension.Skeletons.Holds;
using Ascension.Vision.Holds;
using Ascension.Vision.Models;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpenCvSharp;

namespace Ascension.Unit.Vision.Models;

using Scalar = OpenCvSharp.Scalar;

public sealed class YoloAdapterTests
{
    private static readonly (string Name, string? Type)[] Classes =
        [("big jug", "jug"), ("sharp crimp", "crimp"), ("lamp", null)];

    [Fact]
    public void Boxes_are_moved_into_the_tile_and_classes_become_our_types()
    {
        using IHoldNetwork network = Open(Graph(
            [220, 300, 40, 20, 0.9f, 0.2f, 0],
            [420, 340, 10, 12, 0.1f, 0.7f, 0]));
        using Mat tile = new(400, 600, MatType.CV_8UC3, Scalar.All(0));

        IReadOnlyList<RawHold> holds = network.Detect(tile, 0.5f);

        // The tile lies in the middle of the square: 20 columns and 120 rows of padding come before it.
        Assert.Equal(
            [
                new RawHold(200, 180, 40, 20, HoldType.Jug, 0.9f),
                new RawHold(400, 220, 10, 12, HoldType.Crimp, 0.7f),
            ],
            holds);
        Assert.Equal(640, network.TileSide);
    }

    [Fact]
    public void Boxes_on_the_same_hold_are_told_once_by_the_surest()
    {
        using IHoldNetwork network = Open(Graph(
            [320, 320, 40, 40, 0.6f, 0, 0], [322, 321, 40, 40, 0, 0.8f, 0], [320, 420, 40, 40, 0.5f, 0, 0]));
        using Mat tile = new(640, 640, MatType.CV_8UC3, Scalar.All(0));

        Assert.Equal([0.8f, 0.5f], network.Detect(tile, 0.5f).Select(hold => hold.Confidence));
    }

    [Fact]
    public void What_is_no_hold_or_not_sure_enough_or_beside_the_tile_is_not_told()
    {
        using IHoldNetwork network = Open(Graph(
            [320, 320, 40, 40, 0.3f, 0, 0.9f], [320, 420, 40, 40, 0.49f, 0, 0], [320, 100, 40, 40, 0.9f, 0, 0],
            [320, 350, -4, 40, 0.9f, 0, 0], [float.NaN, 350, 4, 40, 0.9f, 0, 0]));
        using Mat tile = new(400, 640, MatType.CV_8UC3, Scalar.All(0));

        Assert.Empty(network.Detect(tile, 0.5f));
    }

    [Fact]
    public void Picture_goes_in_as_planes_red_green_blue_from_0_to_1_on_grey()
    {
        OnnxGraph graph = new();
        string image = graph.Input("images", 1, 3, 640, 640);

        // One box whose centre is the mean of red and of green, whose sides are the mean of blue and the first pixel.
        string means = graph.Node(
            "ReduceMean", [image], OnnxGraph.List("axes", 2, 3), OnnxGraph.Number("keepdims", 0));
        string corner = graph.Node("Slice", [
            graph.Node("Reshape", [image, graph.Whole(1, 3 * 640 * 640)]),
            graph.Whole(0), graph.Whole(1), graph.Whole(1)]);
        string box = graph.Node("Mul", [
            graph.Node("Concat", [means, corner], OnnxGraph.Number("axis", 1)), graph.Constant([100], 1)]);
        string all = graph.Node("Concat", [box, graph.Constant([0.9f, 0, 0], 1, 3)], OnnxGraph.Number("axis", 1));
        graph.Output("output0", graph.Node("Reshape", [all, graph.Whole(1, 7, 1)]), 1, 7, 1);
        using IHoldNetwork network = Open(graph.ToBytes(), 1);
        using Mat tile = new(639, 640, MatType.CV_8UC3, new Scalar(51, 102, 204));

        RawHold hold = Assert.Single(network.Detect(tile, 0.5f));

        Assert.Equal(80, hold.CentreX, 0.2f);
        Assert.Equal(40, hold.CentreY, 0.2f);
        Assert.Equal(20, hold.Width, 0.2f);
        Assert.Equal(80, hold.Height, 0.2f);
    }

    [Fact]
    public void Classes_in_another_order_than_the_graph_says_are_refused()
    {
        byte[] graph = Graph([[0, 0, 1, 1, 0, 0, 0]], ("names", "{0: 'sharp crimp', 1: 'big jug', 2: \"lamp\"}"));

        string message = Assert.Throws<ModelException>(() => Open(graph, 1)).Message;

        Assert.Contains("sharp crimp, big jug, lamp", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Classes_in_the_order_the_graph_says_are_taken()
    {
        byte[] graph = Graph([[9, 9, 1, 1, 0, 1, 0]], ("names", "{0: 'Big jug', 1: 'sharp crimp', 2: \"lamp\"}"));
        using IHoldNetwork network = Open(graph, 1);

        Assert.Equal("own", network.Description.Name);
    }

    [Fact]
    public void Type_nobody_knows_is_told_with_those_there_are()
    {
        byte[] graph = Graph([0, 0, 1, 1, 0, 0, 0]);

        string message = Assert.Throws<ModelException>(
            () => Open(graph, 1, [("a", "jug"), ("b", "handle"), ("c", null)])).Message;

        Assert.Contains("'b' for 'handle'", message, StringComparison.Ordinal);
        Assert.Contains("jug, crimp, sloper, pinch, pocket, edge", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_of_fewer_classes_than_the_graph_has_is_told_by_the_shape()
    {
        byte[] graph = Graph([0, 0, 1, 1, 0, 0, 0]);

        string message = Assert.Throws<ModelException>(() => Open(graph, 1, [("a", "jug")])).Message;

        Assert.Contains("'output0' must be [1, 5, 1], but it is [1, 7, 1]", message, StringComparison.Ordinal);
    }

    private static byte[] Graph(params float[][] anchors) => Graph(anchors, []);

    private static byte[] Graph(float[][] anchors, params (string Key, string Value)[] metadata)
    {
        int rows = anchors[0].Length;
        float[] answer = new float[rows * anchors.Length];
        for (int row = 0; row < rows; row++)
        {
            for (int anchor = 0; anchor < anchors.Length; anchor++)
            {
                answer[row * anchors.Length + anchor] = anchors[anchor][row];
            }
        }

        OnnxGraph graph = new();
        graph.Input("images", 1, 3, 640, 640);
        graph.Output("output0", graph.Constant(answer, 1, rows, anchors.Length), 1, rows, anchors.Length);
        return graph.ToBytes(metadata);
    }

    private static IHoldNetwork Open(byte[] graph, int anchors = -1, (string Name, string? Type)[]? classes = null)
    {
        using ModelFolder model = ModelFolder.Yolo(graph, -1, anchors, classes ?? Classes);
        IOptions<Ascension.Vision.VisionOptions> options = Options.Create(model.Settings);
        return HoldNetworks.Open(new ModelCatalog(options), options, NullLoggerFactory.Instance);
    }
}
