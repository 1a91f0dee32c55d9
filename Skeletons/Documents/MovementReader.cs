using Ascension.Skeletons.Movement;

namespace Ascension.Skeletons.Documents;

/// <summary>Reads the part of a document that the movement analysis adds: all of it or nothing.</summary>
internal sealed class MovementReader
{
    private float[][]? _angles;
    private (float[] X, float[] Y)? _centreOfMass;
    private List<Contact>? _contacts;
    private List<Move>? _moves;
    private ClimbScores? _scores;

    /// <summary>Reads the property if it is one of the movement's.</summary>
    public bool TryReadProperty(ref JsonCursor json, string name)
    {
        switch (name)
        {
            case "angles":
                Columns.Once(_angles, name);
                _angles = ReadAngles(ref json);
                return true;
            case "centre_of_mass":
                Columns.Once(_centreOfMass, name);
                _centreOfMass = ReadCentreOfMass(ref json);
                return true;
            case "contacts":
                Columns.Once(_contacts, name);
                _contacts = EventsReader.ReadContacts(ref json);
                return true;
            case "moves":
                Columns.Once(_moves, name);
                _moves = EventsReader.ReadMoves(ref json);
                return true;
            case "scores":
                Columns.Once(_scores, name);
                _scores = ScoresReader.Read(ref json);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The movement; null when the document has none.</summary>
    public MovementTrack? Build(int frames)
    {
        if (_angles is null && _centreOfMass is null && _contacts is null && _moves is null && _scores is null)
        {
            return null;
        }

        var angles = Columns.Required(_angles, "angles");
        var (x, y) = _centreOfMass ?? throw new FormatException("centre_of_mass is missing.");
        foreach (var angle in angles)
        {
            Columns.SameLength(angle.Length, frames, "angles");
        }

        Columns.SameLength(x.Length, frames, "centre_of_mass.x");
        Columns.SameLength(y.Length, frames, "centre_of_mass.y");
        return new(
            angles,
            x,
            y,
            Columns.Required(_contacts, "contacts"),
            Columns.Required(_moves, "moves"),
            Columns.Required(_scores, "scores"));
    }

    private static float[][] ReadAngles(ref JsonCursor json)
    {
        var angles = new float[SnakeCase<JointAngle>.Names.Count][];
        json.EnterObject("angles");
        while (json.NextProperty() is { } name)
        {
            var index = SnakeCase<JointAngle>.IndexOf(name);
            if (index < 0)
            {
                json.Skip();
                continue;
            }

            Columns.Once(angles[index], name);
            angles[index] = [.. json.ReadColumnWithGaps(0, 180, name).Select(degrees => degrees ?? float.NaN)];
        }

        return angles.Contains(null!) ? throw new FormatException("angles is not complete.") : angles;
    }

    private static (float[] X, float[] Y) ReadCentreOfMass(ref JsonCursor json)
    {
        const int MaxDelta = Quantiser.MaxPosition - Quantiser.MinPosition;
        float[]? x = null, y = null;
        json.EnterObject("centre_of_mass");
        while (json.NextProperty() is { } name)
        {
            switch (name)
            {
                case "x":
                    x = Columns.AccumulatePath(json.ReadColumnWithGaps(-MaxDelta, MaxDelta, name), "centre_of_mass.x");
                    break;
                case "y":
                    y = Columns.AccumulatePath(json.ReadColumnWithGaps(-MaxDelta, MaxDelta, name), "centre_of_mass.y");
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return (Columns.Required(x, "centre_of_mass.x"), Columns.Required(y, "centre_of_mass.y"));
    }
}
