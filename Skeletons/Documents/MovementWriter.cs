using System.Text.Json;
using Ascension.Skeletons.Movement;

namespace Ascension.Skeletons.Documents;

/// <summary>Writes the part of a document that the movement analysis adds.</summary>
internal static class MovementWriter
{
    public static void Write(Utf8JsonWriter json, MovementTrack movement, int frames)
    {
        WriteAngles(json, movement.Angles, frames);
        json.WriteStartObject("centre_of_mass");
        WritePath(json, "x", movement.CentreOfMassX, frames);
        WritePath(json, "y", movement.CentreOfMassY, frames);
        json.WriteEndObject();
        WriteContacts(json, movement.Contacts);
        WriteMoves(json, movement.Moves);
        ScoresWriter.Write(json, movement.Scores);
    }

    private static void WriteAngles(Utf8JsonWriter json, float[][] angles, int frames)
    {
        var names = SnakeCase<JointAngle>.Encoded;
        Rule.Require(angles.Length == names.Count, "there must be a column for each joint angle");
        json.WriteStartObject("angles");
        for (var angle = 0; angle < names.Count; angle++)
        {
            Rule.Require(angles[angle].Length == frames, "an angle must have one row a frame");
            json.WriteStartArray(names[angle]);
            foreach (var degrees in angles[angle])
            {
                if (float.IsFinite(degrees))
                {
                    json.WriteNumberValue(
                        (int)Math.Clamp(MathF.Round(degrees, MidpointRounding.AwayFromZero), 0, 180));
                }
                else
                {
                    json.WriteNullValue();
                }
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // A delta is taken from the last known value, so that a gap costs nothing.
    private static void WritePath(Utf8JsonWriter json, string name, float[] path, int frames)
    {
        Rule.Require(path.Length == frames, "the centre of mass must have one row a frame");
        json.WriteStartArray(name);
        var last = 0;
        foreach (var value in path)
        {
            if (float.IsFinite(value))
            {
                var position = Quantiser.Position(value);
                json.WriteNumberValue(position - last);
                last = position;
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteContacts(Utf8JsonWriter json, IReadOnlyList<Contact> contacts)
    {
        Rule.InRange(contacts.Count, 0, DocumentLimits.MaxEvents, "the number of contacts");
        json.WriteStartArray("contacts");
        foreach (var contact in contacts)
        {
            json.WriteStartObject();
            WriteSpan(json, contact.Limb, contact.StartMs, contact.EndMs);
            WriteNumber(json, "x", contact.X);
            WriteNumber(json, "y", contact.Y);
            if (contact.HoldId is not null)
            {
                json.WriteString("hold_id", Rule.Name(contact.HoldId, "a hold's id"));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMoves(Utf8JsonWriter json, IReadOnlyList<Move> moves)
    {
        Rule.InRange(moves.Count, 0, DocumentLimits.MaxEvents, "the number of moves");
        json.WriteStartArray("moves");
        for (var index = 0; index < moves.Count; index++)
        {
            var move = moves[index];
            Rule.Require(move.Index == index, "moves must be numbered in their order");
            json.WriteStartObject();
            WriteSpan(json, move.Limb, move.StartMs, move.EndMs);
            WriteNumber(json, "from_x", move.FromX);
            WriteNumber(json, "from_y", move.FromY);
            WriteNumber(json, "to_x", move.ToX);
            WriteNumber(json, "to_y", move.ToY);
            WriteNumber(json, "reach", move.Reach);
            json.WriteBoolean("is_dynamic", move.IsDynamic);
            json.WriteNumber(
                "foot_moves", Rule.InRange(move.FootMoves, 0, DocumentLimits.MaxEvents, "the foot moves"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, Limb limb, int startMs, int endMs)
    {
        json.WriteString("limb", SnakeCase<Limb>.Encoded[(int)limb]);
        json.WriteNumber("start_ms", Rule.InRange(startMs, 0, DocumentLimits.MaxTimeMs, "a start"));
        json.WriteNumber("end_ms", Rule.InRange(endMs, startMs, DocumentLimits.MaxTimeMs, "an end"));
    }

    /// <summary>Writes a number, or null where there is none.</summary>
    internal static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsNaN(value))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, Rule.InRange(value, -DocumentLimits.MaxNumber, DocumentLimits.MaxNumber, name));
        }
    }
}
