namespace Ascension.Unit.Vision.Models;

/// <summary>
/// Graphs with the signatures of pose models that really look at their input: keypoint 0, 3, 6 and so on lie in the
/// middle of all that is red, 1, 4, 7 in what is green, 2, 5, 8 in what is blue. Wrong order, layout or range of the
/// input gives other places or confidences.
/// </summary>
internal static class ColourFinders
{
    /// <summary>Mean and deviation of ImageNet in the order red, green, blue.</summary>
    private static readonly float[] Mean = [123.675f, 116.28f, 103.53f];
    private static readonly float[] Deviation = [58.395f, 57.12f, 57.375f];

    /// <summary>The project's own: 33 heatmaps; presence 0.9 when all three colours reach 255.</summary>
    public static byte[] AscensionPose(int side, int mapSide)
    {
        OnnxGraph graph = new();
        string image = graph.Input("image", -1, 3, side, side);
        string colours = Planes(graph, image, side * side);
        string redFirst = graph.Node("Gather", [colours, graph.Whole(2, 1, 0)], OnnxGraph.Number("axis", 0));
        (string x, string y) = Middles(graph, redFirst, side, side);
        float cell = (float)side / mapSide;
        string far = graph.Node("Add", [
            Reshape(graph, Squares(graph, x, mapSide, cell), 3, 1, mapSide),
            Reshape(graph, Squares(graph, y, mapSide, cell), 3, mapSide, 1)]);
        string logits = graph.Node("Mul", [far, graph.Constant([-2 / (cell * cell)], 1)]);
        graph.Output("heatmaps", Reshape(graph, Rows(graph, logits, 33), 1, 33, mapSide, mapSide),
            -1, 33, mapSide, mapSide);
        graph.Output("visibility", graph.Constant([.. Enumerable.Repeat(0.5f, 33)], 1, 33), -1, 33);
        graph.Output("presence", Brightest(graph, colours, 0.9f / 255), -1, 1);
        return graph.ToBytes();
    }

    /// <summary>BlazePose: visibility 0.6, presence of points 0.9, of a person 0.8 at full colours.</summary>
    public static byte[] BlazePose()
    {
        OnnxGraph graph = new();
        string image = graph.Input("input_1", 1, 256, 256, 3);
        string colours = Planes(graph, graph.Node("Transpose", [image], OnnxGraph.List("perm", 0, 3, 1, 2)), 256 * 256);
        (string x, string y) = Middles(graph, colours, 256, 256);
        float[] rest = [.. Enumerable.Repeat<float[]>([7, Logit(0.6f), Logit(0.9f)], 39).SelectMany(row => row)];
        string landmarks = graph.Node(
            "Concat",
            [Rows(graph, x, 39), Rows(graph, y, 39), graph.Constant(rest, 39, 3)],
            OnnxGraph.Number("axis", 1));
        graph.Output("Identity", Reshape(graph, landmarks, 1, 195), 1, 195);
        graph.Output("Identity_1", Brightest(graph, colours, 0.8f), 1, 1);
        graph.Output("Identity_2", graph.Constant(new float[256 * 256], 1, 256, 256, 1), 1, 256, 256, 1);
        graph.Output("Identity_3", graph.Constant(new float[64 * 64 * 39], 1, 64, 64, 39), 1, 64, 64, 39);
        graph.Output("Identity_4", graph.Constant(new float[117], 1, 117), 1, 117);
        return graph.ToBytes();
    }

    /// <summary>RTMPose: rows that peak at 0.9 when the brightest colour is 255 before ImageNet's range.</summary>
    public static byte[] RtmPose(int keypoints)
    {
        OnnxGraph graph = new();
        string image = graph.Input("input", -1, 3, 256, 192);
        string colours = Planes(
            graph,
            graph.Node("Add", [
                graph.Node("Mul", [image, graph.Constant(Deviation, 1, 3, 1, 1)]),
                graph.Constant(Mean, 1, 3, 1, 1)]),
            256 * 192);
        (string x, string y) = Middles(graph, colours, 192, 256);
        string brightest = graph.Node(
            "ReduceMax", [colours], OnnxGraph.List("axes", 1), OnnxGraph.Number("keepdims", 1));
        string peak = graph.Node("Mul", [brightest, graph.Constant([0.9f / 255], 1)]);
        graph.Output(
            "simcc_x", Reshape(graph, Rows(graph, Bell(graph, x, 384, peak), keypoints), 1, keypoints, 384),
            -1, keypoints, 384);
        graph.Output(
            "simcc_y", Reshape(graph, Rows(graph, Bell(graph, y, 512, peak), keypoints), 1, keypoints, 512),
            -1, keypoints, 512);
        return graph.ToBytes();
    }

    // Three rows of colours, one a pixel.
    private static string Planes(OnnxGraph graph, string image, int pixels) => Reshape(graph, image, 3, pixels);

    // The middle of each row's colours, [3, 1] of x and of y, in pixels.
    private static (string X, string Y) Middles(OnnxGraph graph, string colours, int width, int height)
    {
        float[] columns = [.. Enumerable.Range(0, width * height).Select(pixel => pixel % width + 0.5f)];
        float[] rows = [.. Enumerable.Range(0, width * height).Select(pixel => pixel / width + 0.5f)];
        string all = graph.Node("ReduceSum", [colours, graph.Whole(1)], OnnxGraph.Number("keepdims", 1));
        return (Middle(columns), Middle(rows));

        string Middle(float[] places) => graph.Node("Div", [
            graph.Node("MatMul", [colours, graph.Constant(places, width * height, 1)]), all]);
    }

    // Squared distance of each cell from the middle, [3, cells].
    private static string Squares(OnnxGraph graph, string middle, int cells, float cell)
    {
        float[] places = [.. Enumerable.Range(0, cells).Select(place => (place + 0.5f) * cell)];
        string distance = graph.Node("Sub", [graph.Constant(places, 1, cells), middle]);
        return graph.Node("Mul", [distance, distance]);
    }

    private static string Bell(OnnxGraph graph, string middle, int cells, string peak)
    {
        float[] places = [.. Enumerable.Range(0, cells).Select(place => place / 2f)];
        string distance = graph.Node("Sub", [graph.Constant(places, 1, cells), middle]);
        string exponent = graph.Node("Mul", [
            graph.Node("Mul", [distance, distance]), graph.Constant([-0.05f], 1)]);
        return graph.Node("Mul", [graph.Node("Exp", [exponent]), peak]);
    }

    private static string Rows(OnnxGraph graph, string three, int count) => graph.Node(
        "Gather",
        [three, graph.Whole([.. Enumerable.Range(0, count).Select(row => (long)(row % 3))])],
        OnnxGraph.Number("axis", 0));

    // The brightest of the colour that is least bright: nothing when one of the three is not to be seen.
    private static string Brightest(OnnxGraph graph, string colours, float factor)
    {
        string each = graph.Node("ReduceMax", [colours], OnnxGraph.List("axes", 1), OnnxGraph.Number("keepdims", 0));
        string least = graph.Node("ReduceMin", [each], OnnxGraph.Number("keepdims", 0));
        return Reshape(graph, graph.Node("Mul", [least, graph.Constant([factor], 1)]), 1, 1);
    }

    private static string Reshape(OnnxGraph graph, string value, params long[] shape) =>
        graph.Node("Reshape", [value, graph.Whole(shape)]);

    private static float Logit(float probability) => MathF.Log(probability / (1 - probability));
}
