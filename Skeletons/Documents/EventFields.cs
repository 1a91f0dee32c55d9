using Ascension.Skeletons.Movement;

namespace Ascension.Skeletons.Documents;

/// <summary>The properties of a contact or a move, which share most of them.</summary>
internal sealed class EventFields
{
    private static readonly string[] NumberNames = ["x", "y", "from_x", "from_y", "to_x", "to_y", "reach"];

    private readonly double?[] _numbers = new double?[NumberNames.Length];
    private readonly string _what;

    private EventFields(string what) => _what = what;

    public Limb? Limb { get; private set; }

    public int? StartMs { get; private set; }

    public int? EndMs { get; private set; }

    public string? HoldId { get; private set; }

    public bool? IsDynamic { get; private set; }

    public int? FootMoves { get; private set; }

    /// <summary>A number that must be there; NaN when it is null.</summary>
    public double this[string name] =>
        _numbers[Array.IndexOf(NumberNames, name)] ?? throw new FormatException($"{_what}: {name} is missing.");

    /// <summary>Reads the object that was entered; limb and times are sure to be there afterwards.</summary>
    public static EventFields Read(ref JsonCursor json, string what)
    {
        var fields = new EventFields(what);
        while (json.NextProperty() is { } name)
        {
            fields.ReadProperty(ref json, name);
        }

        return fields is { Limb: not null, StartMs: { } start, EndMs: { } end } && start <= end
            ? fields
            : throw new FormatException($"{what}: limb, start_ms and a later end_ms must be there.");
    }

    private void ReadProperty(ref JsonCursor json, string name)
    {
        switch (name)
        {
            case "limb":
                Limb = json.ReadName<Limb>(name);
                break;
            case "start_ms":
                StartMs = json.ReadInt(0, DocumentLimits.MaxTimeMs, name);
                break;
            case "end_ms":
                EndMs = json.ReadInt(0, DocumentLimits.MaxTimeMs, name);
                break;
            case "hold_id":
                HoldId = json.ReadName(name);
                break;
            case "is_dynamic":
                IsDynamic = json.ReadBool(name);
                break;
            case "foot_moves":
                FootMoves = json.ReadInt(0, DocumentLimits.MaxEvents, name);
                break;
            default:
                ReadNumber(ref json, name);
                break;
        }
    }

    private void ReadNumber(ref JsonCursor json, string name)
    {
        var index = Array.IndexOf(NumberNames, name);
        if (index < 0)
        {
            json.Skip();
            return;
        }

        _numbers[index] = json.ReadNumber(-DocumentLimits.MaxNumber, DocumentLimits.MaxNumber, name, orNull: true);
    }
}
