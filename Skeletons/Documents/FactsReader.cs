using Ascension.Skeletons.Timeline;

namespace Ascension.Skeletons.Documents;

/// <summary>Reads what is known of the video and of the model.</summary>
internal static class FactsReader
{
    public static VideoFacts ReadVideo(ref JsonCursor json)
    {
        int? width = null, height = null, duration = null;
        double? fps = null, sampled = null;
        string? codec = null;
        json.EnterObject("video");
        while (json.NextProperty() is { } name)
        {
            switch (name)
            {
                case "width":
                    width = json.ReadInt(1, DocumentLimits.MaxSide, name);
                    break;
                case "height":
                    height = json.ReadInt(1, DocumentLimits.MaxSide, name);
                    break;
                case "duration_ms":
                    duration = json.ReadInt(0, DocumentLimits.MaxTimeMs, name);
                    break;
                case "fps":
                    fps = json.ReadNumber(0, DocumentLimits.MaxFrameRate, name);
                    break;
                case "sampled_fps":
                    sampled = json.ReadNumber(0, DocumentLimits.MaxFrameRate, name);
                    break;
                case "codec":
                    codec = json.ReadName(name);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return width is not null && height is not null && duration is not null && fps is not null
            && sampled is not null && codec is not null
            ? new(width.Value, height.Value, duration.Value, fps.Value, sampled.Value, codec)
            : throw new FormatException("video is not complete.");
    }

    public static ModelFacts ReadModel(ref JsonCursor json)
    {
        string? modelName = null, version = null;
        json.EnterObject("model");
        while (json.NextProperty() is { } name)
        {
            switch (name)
            {
                case "name":
                    modelName = json.ReadName(name);
                    break;
                case "version":
                    version = json.ReadName(name);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return new(Columns.Required(modelName, "model.name"), Columns.Required(version, "model.version"));
    }
}
