using System.Text.Json;
using Ascension.Skeletons.Holds;

namespace Ascension.Skeletons.Documents;

/// <summary>Writes the properties of <c>ascension.holds/1</c>.</summary>
internal static class HoldsWriter
{
    private const int LeastRoute = 3;

    public static void Write(Utf8JsonWriter json, ClimbHolds holds)
    {
        json.WriteString("source", SnakeCase<HoldSource>.Names[(int)holds.Source]);
        WriteOptional(json, "route_id", holds.Route?.ToString());
        WriteOptional(json, "frame_ms", holds.FrameMs);
        WriteOptional(json, "width", holds.Width);
        WriteOptional(json, "height", holds.Height);
        WriteOptional(json, "model", holds.Model);
        WriteOptional(json, "confidence", holds.Confidence);
        json.WriteBoolean("review_advised", holds.IsReviewAdvised);
        WriteOptional(json, "code", holds.Code);
        json.WriteStartArray("holds");
        foreach (var hold in holds.Holds)
        {
            WriteHold(json, hold);
        }

        json.WriteEndArray();
        json.WriteStartArray("colors");
        foreach (var group in ByColour(holds.Holds))
        {
            WriteGroup(json, group);
        }

        json.WriteEndArray();
    }

    /// <summary>Holds of one colour, three or more, most first: each is likely to be a route.</summary>
    private static IEnumerable<IGrouping<HoldColour, ClimbHold>> ByColour(IReadOnlyList<ClimbHold> holds) => holds
        .Where(hold => hold.Colour is not null)
        .GroupBy(hold => hold.Colour!.Value)
        .Where(group => group.Count() >= LeastRoute)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key);

    private static void WriteHold(Utf8JsonWriter json, ClimbHold hold)
    {
        json.WriteStartObject();
        json.WriteString("id", hold.Id);
        json.WriteString("type", SnakeCase<HoldType>.Names[(int)hold.Type]);
        json.WriteStartObject("position");
        json.WriteNumber("x", Place(hold.X));
        json.WriteNumber("y", Place(hold.Y));
        json.WriteEndObject();
        json.WriteStartObject("box");
        json.WriteNumber("x", Place(hold.Box.X));
        json.WriteNumber("y", Place(hold.Box.Y));
        json.WriteNumber("w", Place(hold.Box.Width));
        json.WriteNumber("h", Place(hold.Box.Height));
        json.WriteEndObject();
        json.WriteStartArray("outline");
        foreach (var (x, y) in hold.Outline)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Place(x));
            json.WriteNumberValue(Place(y));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        WriteColour(json, hold.Colour, hold.Hex);
        json.WriteNumber("confidence", Place(hold.Confidence));
        json.WriteBoolean("manually_corrected", hold.IsCorrected);
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, IGrouping<HoldColour, ClimbHold> group)
    {
        json.WriteStartObject();
        WriteColour(json, group.Key, group.Where(hold => hold.Hex is not null).MaxBy(hold => hold.Confidence)?.Hex);
        json.WriteStartArray("hold_ids");
        foreach (var hold in group)
        {
            json.WriteStringValue(hold.Id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteColour(Utf8JsonWriter json, HoldColour? colour, string? hex)
    {
        if (colour is not { } name)
        {
            json.WriteNull("color");
            return;
        }

        json.WriteStartObject("color");
        json.WriteString("name", SnakeCase<HoldColour>.Names[(int)name]);
        WriteOptional(json, "hex", hex);
        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Place(number));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static double Place(double value) => Quantiser.Decimal(value);
}
