using System.Text.Json;
using Ascension.Skeletons.Holds;

namespace Ascension.Skeletons.Documents;

/// <summary>Reads the properties of <c>ascension.holds/1</c>.</summary>
internal static class HoldsReader
{
    /// <summary>Holds a photo or a frame can have; a route has at most as many.</summary>
    private const int MostHolds = 600;

    public static ClimbHolds Read(JsonElement json)
    {
        var holds = json.GetProperty("holds");
        return holds.GetArrayLength() > MostHolds
            ? throw new FormatException($"An analysis has at most {MostHolds} holds.")
            : new ClimbHolds
            {
                Source = Word<HoldSource>(json.GetProperty("source")),
                Route = Optional(json, "route_id") is { } route ? route.GetGuid() : null,
                FrameMs = Optional(json, "frame_ms")?.GetInt32(),
                Width = Optional(json, "width")?.GetInt32(),
                Height = Optional(json, "height")?.GetInt32(),
                Model = Optional(json, "model")?.GetString(),
                Confidence = Optional(json, "confidence")?.GetDouble(),
                IsReviewAdvised = json.GetProperty("review_advised").GetBoolean(),
                Code = Optional(json, "code")?.GetString(),
                Holds = [.. holds.EnumerateArray().Select(ReadHold)],
            };
    }

    private static ClimbHold ReadHold(JsonElement json)
    {
        var (position, box, color) =
            (json.GetProperty("position"), json.GetProperty("box"), Optional(json, "color"));
        return new ClimbHold
        {
            Id = json.GetProperty("id").GetString() ?? throw new FormatException("A hold has an id."),
            Type = Word<HoldType>(json.GetProperty("type")),
            X = Number(position, "x"),
            Y = Number(position, "y"),
            Box = new HoldBox(Number(box, "x"), Number(box, "y"), Number(box, "w"), Number(box, "h")),
            Outline =
            [
                .. json.GetProperty("outline").EnumerateArray().Select(ReadPoint),
            ],
            Colour = color is { } named ? Word<HoldColour>(named.GetProperty("name")) : null,
            Hex = color is { } measured ? Optional(measured, "hex")?.GetString() : null,
            Confidence = Number(json, "confidence"),
            IsCorrected = json.GetProperty("manually_corrected").GetBoolean(),
        };
    }

    private static (double X, double Y) ReadPoint(JsonElement json) => json.GetArrayLength() == 2
        ? (json[0].GetDouble(), json[1].GetDouble())
        : throw new FormatException("A corner of an outline is a pair.");

    private static double Number(JsonElement json, string name) => json.GetProperty(name).GetDouble();

    private static JsonElement? Optional(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    private static T Word<T>(JsonElement json)
        where T : struct, Enum =>
        SnakeCase<T>.IndexOf(json.GetString() ?? "") is var index and >= 0
            ? Enum.GetValues<T>()[index]
            : throw new FormatException($"'{json}' is no {typeof(T).Name}.");
}
