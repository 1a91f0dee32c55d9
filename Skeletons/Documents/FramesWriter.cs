using System.IO.Pipelines;
using System.Text.Json;
using Ascension.Skeletons.Movement;
using Ascension.Skeletons.Timeline;

namespace Ascension.Skeletons.Documents;

/// <summary>
/// Writes a document as named keypoints per frame, the long form for who does not want to decode columns:
/// <c>{"frames":[{"frame_number":0,"timestamp_ms":0,"keypoints":[{"name":"nose","x":0.5,"y":0.2,"confidence":0.93}],
/// "joint_angles":{"left_elbow":145}}]}</c>. Positions are in widths and heights of the upright picture, angles in
/// degrees. A keypoint that was not seen, and an angle that is not known, is left out.
/// </summary>
public static class FramesWriter
{
    private const int FlushAt = 32 * 1024;

    /// <summary>Writes frame by frame; memory does not depend on their number.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="output">Where to; flushed, not completed.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(
        SkeletonDocument document, PipeWriter output, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteStartArray("frames");
        for (var frame = 0; frame < document.Timeline.FrameCount; frame++)
        {
            WriteFrame(json, document, frame);
            if (json.BytesPending + output.UnflushedBytes < FlushAt)
            {
                continue;
            }

            await json.FlushAsync(cancellationToken);
            if ((await output.FlushAsync(cancellationToken)).IsCompleted)
            {
                return;
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    /// <summary>The same to a stream, which stays open.</summary>
    public static async Task WriteAsync(SkeletonDocument document, Stream output, CancellationToken cancellationToken)
    {
        var pipe = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        await WriteAsync(document, pipe, cancellationToken);
        await pipe.CompleteAsync();
    }

    private static void WriteFrame(Utf8JsonWriter json, SkeletonDocument document, int frame)
    {
        json.WriteStartObject();
        json.WriteNumber("frame_number", frame);
        json.WriteNumber("timestamp_ms", document.Timeline.TimesMs[frame]);
        WriteKeypoints(json, document.Timeline.Skeleton(frame));
        json.WriteStartObject("joint_angles");
        if (document.Movement is { } movement)
        {
            WriteAngles(json, movement, frame);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteKeypoints(Utf8JsonWriter json, ReadOnlySpan<KeypointSample> skeleton)
    {
        json.WriteStartArray("keypoints");
        for (var keypoint = 0; keypoint < skeleton.Length; keypoint++)
        {
            var sample = skeleton[keypoint];
            if (sample.Confidence <= 0)
            {
                continue;
            }

            json.WriteStartObject();
            json.WriteString("name", SnakeCase<Keypoint>.Encoded[keypoint]);
            json.WriteNumber("x", Quantiser.Decimal(sample.X));
            json.WriteNumber("y", Quantiser.Decimal(sample.Y));
            json.WriteNumber("confidence", Math.Round((double)sample.Confidence, 2, MidpointRounding.AwayFromZero));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAngles(Utf8JsonWriter json, MovementTrack movement, int frame)
    {
        for (var angle = 0; angle < movement.Angles.Length; angle++)
        {
            if (float.IsFinite(movement.Angles[angle][frame]))
            {
                json.WriteNumber(
                    SnakeCase<JointAngle>.Encoded[angle],
                    Math.Round((double)movement.Angles[angle][frame], 1, MidpointRounding.AwayFromZero));
            }
        }
    }
}
