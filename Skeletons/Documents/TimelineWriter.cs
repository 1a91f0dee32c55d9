using System.Text.Json;
using Ascension.Skeletons.Timeline;

namespace Ascension.Skeletons.Documents;

/// <summary>Writes the part of a document that the vision stage saw.</summary>
internal static class TimelineWriter
{
    public static void Write(Utf8JsonWriter json, SkeletonTimeline timeline)
    {
        Rule.InRange(timeline.FrameCount, 0, DocumentLimits.MaxFrames, "the number of frames");
        WriteVideo(json, timeline.Video);
        json.WriteStartObject("model");
        json.WriteString("name", Rule.Name(timeline.Model.Name, "the model's name"));
        json.WriteString("version", Rule.Name(timeline.Model.Version, "the model's version"));
        json.WriteEndObject();
        json.WriteNumber(
            "people_seen", Rule.InRange(timeline.PeopleSeen, 0, DocumentLimits.MaxPeople, "the people seen"));
        WriteTimes(json, timeline.TimesMs);
        WriteKeypoints(json, timeline);
        WriteCamera(json, timeline);
    }

    private static void WriteVideo(Utf8JsonWriter json, VideoFacts video)
    {
        json.WriteStartObject("video");
        json.WriteNumber("width", Rule.InRange(video.Width, 1, DocumentLimits.MaxSide, "the width"));
        json.WriteNumber("height", Rule.InRange(video.Height, 1, DocumentLimits.MaxSide, "the height"));
        json.WriteNumber("duration_ms", Rule.InRange(video.DurationMs, 0, DocumentLimits.MaxTimeMs, "the duration"));
        json.WriteNumber("fps", Rate(video.FramesPerSecond));
        json.WriteNumber("sampled_fps", Rate(video.SampledFramesPerSecond));
        json.WriteString("codec", Rule.Name(video.Codec, "the codec"));
        json.WriteEndObject();
    }

    private static double Rate(double value) => Rule.InRange(value, 0, DocumentLimits.MaxFrameRate, "a frame rate");

    private static void WriteTimes(Utf8JsonWriter json, int[] timesMs)
    {
        json.WriteStartArray("t_ms");
        for (var frame = 0; frame < timesMs.Length; frame++)
        {
            Rule.InRange(timesMs[frame], 0, DocumentLimits.MaxTimeMs, "a time");
            Rule.Require(frame == 0 || timesMs[frame] > timesMs[frame - 1], "times must increase");
            json.WriteNumberValue(frame == 0 ? timesMs[0] : timesMs[frame] - timesMs[frame - 1]);
        }

        json.WriteEndArray();
    }

    private static void WriteKeypoints(Utf8JsonWriter json, SkeletonTimeline timeline)
    {
        json.WriteStartArray("keypoints");
        for (var keypoint = 0; keypoint < SkeletonTimeline.KeypointCount; keypoint++)
        {
            json.WriteStartObject();
            json.WriteString("name", SnakeCase<Keypoint>.Encoded[keypoint]);
            WriteAxis(json, "x", timeline, keypoint, static sample => sample.X);
            WriteAxis(json, "y", timeline, keypoint, static sample => sample.Y);
            json.WriteStartArray("c");
            for (var frame = 0; frame < timeline.FrameCount; frame++)
            {
                json.WriteNumberValue(Confidence(timeline.Skeleton(frame)[keypoint]));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Where a keypoint was not seen its position stays: a run of zeros costs next to nothing.
    private static void WriteAxis(
        Utf8JsonWriter json, string name, SkeletonTimeline timeline, int keypoint, Func<KeypointSample, float> axis)
    {
        json.WriteStartArray(name);
        var last = 0;
        for (var frame = 0; frame < timeline.FrameCount; frame++)
        {
            var sample = timeline.Skeleton(frame)[keypoint];
            var position = Confidence(sample) == 0 ? last : Quantiser.Position(axis(sample));
            json.WriteNumberValue(position - last);
            last = position;
        }

        json.WriteEndArray();
    }

    // A keypoint without a position was not seen, whatever its confidence says.
    private static int Confidence(KeypointSample sample) =>
        float.IsFinite(sample.X) && float.IsFinite(sample.Y) ? Quantiser.Share(sample.Confidence) : 0;

    private static void WriteCamera(Utf8JsonWriter json, SkeletonTimeline timeline)
    {
        json.WriteStartObject("camera");
        json.WriteString("state", SnakeCase<CameraState>.Encoded[(int)timeline.CameraState]);
        if (timeline.CameraState != CameraState.Static)
        {
            WriteTransforms(json, "a", timeline, static camera => Quantiser.Rotation(camera.A));
            WriteTransforms(json, "b", timeline, static camera => Quantiser.Rotation(camera.B));
            WriteTransforms(json, "tx", timeline, static camera => Quantiser.Shift(camera.Tx));
            WriteTransforms(json, "ty", timeline, static camera => Quantiser.Shift(camera.Ty));
            json.WriteStartArray("inliers");
            foreach (var camera in timeline.Camera)
            {
                json.WriteNumberValue(Quantiser.Share(camera.InlierRatio));
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteTransforms(
        Utf8JsonWriter json, string name, SkeletonTimeline timeline, Func<CameraTransform, int> column)
    {
        json.WriteStartArray(name);
        var last = 0;
        foreach (var camera in timeline.Camera)
        {
            Rule.Require(
                float.IsFinite(camera.A + camera.B + camera.Tx + camera.Ty), "a camera transform must be of numbers");
            var value = column(camera);
            json.WriteNumberValue(value - last);
            last = value;
        }

        json.WriteEndArray();
    }
}
