using System.Text.RegularExpressions;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Grains.Validation;
using Ascension.Skeletons.Holds;
using Ascension.Vision.Photos;

namespace Ascension.Grains.Routes;

/// <summary>Reads holds as climbers place and correct them, and as models find them.</summary>
internal static partial class HoldReader
{
    /// <summary>Most points of an outline.</summary>
    public const int MostOutlinePoints = 64;

    private const string TypeField = "type";
    private const string PositionField = "position";
    private const string BoxField = "box";
    private const string RoleField = "role";
    private const string ColorField = "color";

    /// <summary>A hold that the climber places.</summary>
    /// <exception cref="Abstractions.Errors.AscensionException"><c>invalid_request</c> with the fields.</exception>
    public static KeptHold Read(AddHold command, int number, PhotoSize photo)
    {
        var check = new FieldCheck();
        var hold = new KeptHold
        {
            Number = number,
            Type = check.Read<HoldType>(command.Type, TypeField),
            Position = command.Position,
            Box = command.Box ?? HoldGeometry.Around(command.Position, photo),
            Colour = command.Color is null ? null : check.Read<HoldColour>(command.Color, ColorField),
            Role = command.Role is null ? null : check.Read<HoldRole>(command.Role, RoleField),
            Request = command.Request,
        };
        CheckPlace(hold, check);
        check.ThrowIfWrong();
        return hold;
    }

    /// <summary>A hold as the climber corrects it; the same one when nothing changes.</summary>
    /// <exception cref="Abstractions.Errors.AscensionException"><c>invalid_request</c> with the fields.</exception>
    public static KeptHold Correct(KeptHold hold, CorrectHold command)
    {
        var check = new FieldCheck();
        var box = command.Box ?? hold.Box;
        var seen = hold with
        {
            Type = command.Type is null ? hold.Type : check.Read<HoldType>(command.Type, TypeField),
            Position = command.Position ?? (box == hold.Box
                ? hold.Position
                : HoldGeometry.Carry(hold.Position, hold.Box, box)),
            Box = box,
            Outline = box == hold.Box ? hold.Outline : [],
        };
        CheckPlace(seen, check);
        var role = command.Role is null ? hold.Role : check.Read<HoldRole>(command.Role, RoleField);
        check.ThrowIfWrong();
        return seen == hold ? hold with { Role = role } : seen with { Role = role, Original = hold.Guess };
    }

    /// <summary>A hold that a model found.</summary>
    /// <exception cref="Abstractions.Errors.AscensionException"><c>invalid_request</c>: a broken model.</exception>
    public static KeptHold Read(DetectedHold found, int number)
    {
        var check = new FieldCheck();
        check.Require(found.Confidence is >= 0 and <= 1, "confidence", "0 to 1.");
        check.Require(
            found.Outline.Count <= MostOutlinePoints && found.Outline.All(HoldGeometry.IsInside),
            "outline",
            $"At most {MostOutlinePoints} points inside the picture.");
        check.Require(found.Tint?.Hex is not { } hex || HexColour().IsMatch(hex), ColorField, "Six digits after #.");
        var hold = new KeptHold
        {
            Number = number,
            Type = check.Read<HoldType>(found.Type, TypeField),
            Position = found.Position,
            Box = found.Box,
            Outline = [.. found.Outline],
            Colour = found.Tint is { } tint ? check.Read<HoldColour>(tint.Name, ColorField) : null,
            Hex = found.Tint?.Hex,
            Confidence = found.Confidence,
        };
        CheckPlace(hold, check);
        check.ThrowIfWrong();
        return hold;
    }

    private static void CheckPlace(KeptHold hold, FieldCheck check)
    {
        var isBox = HoldGeometry.IsInside(hold.Box);
        check.Require(isBox, BoxField, "Inside the picture, with a width and a height above 0.");
        check.Require(HoldGeometry.IsInside(hold.Position), PositionField, "Both from 0 to 1.");
        check.Require(!isBox || HoldGeometry.Covers(hold.Box, hold.Position), PositionField, "Inside the box.");
    }

    [GeneratedRegex(@"\A#[0-9a-f]{6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex HexColour();
}
