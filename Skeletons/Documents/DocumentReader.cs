using Ascension.Skeletons.Timeline;

namespace Ascension.Skeletons.Documents;

/// <summary>Reads a document whose properties may come in any order; unknown ones are stepped over.</summary>
internal sealed class DocumentReader
{
    private readonly MovementReader _movement = new();
    private string? _format;
    private VideoFacts? _video;
    private ModelFacts? _model;
    private int? _peopleSeen;
    private int[]? _timesMs;
    private KeypointColumns[]? _keypoints;
    private CameraColumns? _camera;

    public SkeletonDocument Read(JsonCursor json)
    {
        json.EnterObject("The document");
        while (json.NextProperty() is { } name)
        {
            ReadProperty(ref json, name);
        }

        json.ExpectEnd();
        Columns.Required(_format, "format");
        var timeline = BuildTimeline();
        return new(timeline, _movement.Build(timeline.FrameCount));
    }

    private void ReadProperty(ref JsonCursor json, string name)
    {
        switch (name)
        {
            case "format":
                ReadFormat(ref json);
                break;
            case "video":
                Columns.Once(_video, name);
                _video = FactsReader.ReadVideo(ref json);
                break;
            case "model":
                Columns.Once(_model, name);
                _model = FactsReader.ReadModel(ref json);
                break;
            case "people_seen":
                Columns.Once(_peopleSeen, name);
                _peopleSeen = json.ReadInt(0, DocumentLimits.MaxPeople, name);
                break;
            case "t_ms":
                Columns.Once(_timesMs, name);
                _timesMs = ReadTimes(ref json);
                break;
            case "keypoints":
                Columns.Once(_keypoints, name);
                _keypoints = KeypointColumns.ReadAll(ref json);
                break;
            case "camera":
                Columns.Once(_camera, name);
                _camera = CameraColumns.Read(ref json);
                break;
            default:
                if (!_movement.TryReadProperty(ref json, name))
                {
                    json.Skip();
                }

                break;
        }
    }

    private void ReadFormat(ref JsonCursor json)
    {
        Columns.Once(_format, "format");
        _format = json.ReadName("format");
        if (_format != SkeletonDocumentCodec.Format)
        {
            throw new FormatException($"format must be {SkeletonDocumentCodec.Format}.");
        }
    }

    private static int[] ReadTimes(ref JsonCursor json)
    {
        var deltas = json.ReadColumn(0, DocumentLimits.MaxTimeMs, "t_ms");
        return deltas.AsSpan(Math.Min(1, deltas.Length)).Contains(0)
            ? throw new FormatException("t_ms must increase.")
            : Columns.Accumulate(deltas, 0, DocumentLimits.MaxTimeMs, "t_ms");
    }

    private SkeletonTimeline BuildTimeline()
    {
        var times = Columns.Required(_timesMs, "t_ms");
        var keypoints = Columns.Required(_keypoints, "keypoints");
        var camera = Columns.Required(_camera, "camera");
        return new(
            Columns.Required(_video, "video"),
            Columns.Required(_model, "model"),
            times,
            KeypointColumns.ToSamples(keypoints, times.Length),
            camera.ToTransforms(times.Length),
            camera.State,
            _peopleSeen ?? throw new FormatException("people_seen is missing."));
    }
}
