using Ascension.Skeletons.Movement;

namespace Ascension.Skeletons.Documents;

/// <summary>Reads contacts and moves.</summary>
internal static class EventsReader
{
    public static List<Contact> ReadContacts(ref JsonCursor json)
    {
        var contacts = new List<Contact>();
        json.EnterArray("contacts");
        while (json.NextItem())
        {
            var fields = ReadFields(ref json, contacts.Count, "contacts");
            contacts.Add(new(
                fields.Limb!.Value,
                fields.StartMs!.Value,
                fields.EndMs!.Value,
                fields["x"],
                fields["y"],
                fields.HoldId));
        }

        return contacts;
    }

    public static List<Move> ReadMoves(ref JsonCursor json)
    {
        var moves = new List<Move>();
        json.EnterArray("moves");
        while (json.NextItem())
        {
            var fields = ReadFields(ref json, moves.Count, "moves");
            moves.Add(new(
                moves.Count,
                fields.Limb!.Value,
                fields.StartMs!.Value,
                fields.EndMs!.Value,
                fields["from_x"],
                fields["from_y"],
                fields["to_x"],
                fields["to_y"],
                fields["reach"],
                fields.IsDynamic ?? throw new FormatException("moves: is_dynamic is missing."),
                fields.FootMoves ?? throw new FormatException("moves: foot_moves is missing.")));
        }

        return moves;
    }

    private static EventFields ReadFields(ref JsonCursor json, int count, string what)
    {
        json.RequireObject(what);
        return count < DocumentLimits.MaxEvents
            ? EventFields.Read(ref json, what)
            : throw new FormatException($"There are more than {DocumentLimits.MaxEvents} {what}.");
    }
}
