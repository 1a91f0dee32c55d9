using System.Security.Cryptography;
using System.Text.Json;
using Ascension.Unit.Vision.Media;
using Ascension.Vision;

namespace Ascension.Unit.Vision.Models;

/// <summary>A folder with one model and its manifest, as an operator would make it.</summary>
internal sealed class ModelFolder : IDisposable
{
    private readonly ClipWorkshop _folder = new();

    public ModelFolder(
        byte[] graph,
        string adapter,
        (string Name, int[] Shape) input,
        (string Name, string? Role, int[] Shape)[] outputs,
        float? gain = null,
        string task = "pose",
        (string Name, string? Type)[]? classes = null)
    {
        _folder.Write("own.onnx", graph);
        Dictionary<string, object> model = new()
        {
            ["name"] = "own",
            ["version"] = "1.2.3",
            ["task"] = task,
            ["adapter"] = adapter,
            ["file"] = "own.onnx",
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(graph)),
            ["input"] = new { name = input.Name, shape = input.Shape },
            ["outputs"] = outputs.Select(
                output => new { name = output.Name, shape = output.Shape, role = output.Role }),
            ["licence"] = "The tests' own.",
            ["trainingData"] = "None.",
            ["metrics"] = new { },
        };
        if (gain is not null)
        {
            model["confidenceGain"] = gain;
        }

        if (classes is not null)
        {
            model["classes"] = classes.Select(known => new { name = known.Name, type = known.Type });
        }

        _folder.Write("manifest.json", JsonSerializer.SerializeToUtf8Bytes(
            new { format = "ascension.models/1", models = new[] { model } }));
    }

    public VisionOptions Settings => new()
    {
        ModelsPath = _folder.Folder,
        ExecutionProvider = ExecutionProvider.Cpu,
    };

    /// <summary>The project's own contract at any size.</summary>
    public static ModelFolder AscensionPose(int side, int mapSide) => new(
        ColourFinders.AscensionPose(side, mapSide),
        "ascension-pose",
        ("image", [-1, 3, side, side]),
        [
            ("heatmaps", null, [-1, 33, mapSide, mapSide]),
            ("visibility", null, [-1, 33]),
            ("presence", null, [-1, 1]),
        ]);

    /// <summary>BlazePose with the names that OpenCV Zoo's file has.</summary>
    public static ModelFolder BlazePose(float? gain = null) => new(
        ColourFinders.BlazePose(),
        "blazepose",
        ("input_1", [1, 256, 256, 3]),
        [("Identity", "landmarks", [1, 195]), ("Identity_1", "presence", [1, 1])],
        gain);

    /// <summary>RTMPose with so many keypoints.</summary>
    public static ModelFolder RtmPose(int keypoints, float? gain = null) => new(
        ColourFinders.RtmPose(keypoints),
        "rtmpose-simcc",
        ("input", [-1, 3, 256, 192]),
        [("simcc_x", null, [-1, keypoints, 384]), ("simcc_y", null, [-1, keypoints, 512])],
        gain);

    /// <summary>A YOLOv8 detector with given answers.</summary>
    public static ModelFolder Yolo(byte[] graph, int rows, int anchors, params (string Name, string? Type)[] classes) =>
        new(
            graph,
            "yolov8",
            ("images", [1, 3, 640, 640]),
            [("output0", "detections", [1, rows, anchors])],
            task: "holds",
            classes: classes);

    public void Dispose() => _folder.Dispose();
}
