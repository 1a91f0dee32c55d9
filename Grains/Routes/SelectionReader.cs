using System.Collections.Immutable;
using Ascension.Coaching.Training.Grades;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Grains.Validation;
using Ascension.Skeletons.Holds;

namespace Ascension.Grains.Routes;

/// <summary>Reads a selection as a climber makes it.</summary>
internal static class SelectionReader
{
    private const int MostEnds = 2;
    private const double SteepestSlab = -45;
    private const double Roof = 90;
    private const double LowestWall = 1;
    private const double HighestWall = 60;

    /// <exception cref="Abstractions.Errors.AscensionException"><c>invalid_request</c> with the fields.</exception>
    public static KeptSelection Read(SelectRoute command, RouteId route, IReadOnlyList<KeptHold> holds)
    {
        var check = new FieldCheck();
        var colour = command.Color is null ? (HoldColour?)null : check.Read<HoldColour>(command.Color, "color");
        var selected = ReadHolds(command, colour, route, holds, check);
        var start = ReadEnds(command.Start, "start_ids", route, selected, check);
        var finish = ReadEnds(command.Finish, "finish_ids", route, selected, check);
        check.Require(!start.Exists(finish.Contains), "finish_ids", "None of the holds it starts from.");
        var (angle, height) = (command.WallAngleDegrees, command.WallHeightMetres);
        check.Require(angle is null or (>= SteepestSlab and <= Roof), "wall_angle_deg", "-45 to 90.");
        check.Require(height is null or (>= LowestWall and <= HighestWall), "wall_height_m", "1 to 60.");
        var isGrade = Grade.TryParse(command.Grade, out var grade);
        check.Require(isGrade || command.Grade is null, "grade", "A grade such as 6b+, 6B+, V4, 5.11a or VII+.");
        check.ThrowIfWrong();
        return new KeptSelection
        {
            Colour = colour,
            Holds = selected,
            Start = start,
            Finish = finish,
            WallAngleDegrees = angle,
            WallHeightMetres = height,
            Name = command.Name,
            Grade = isGrade ? grade.ToString() : null,
            GradeSystem = isGrade ? grade.System : null,
        };
    }

    private static ImmutableList<int> ReadHolds(
        SelectRoute command, HoldColour? colour, RouteId route, IReadOnlyList<KeptHold> holds, FieldCheck check)
    {
        check.Require(command.Color is null != command.Holds is null, "hold_ids", "Either these or a color.");
        if (command.Holds is { } wanted)
        {
            var known = holds.Select(hold => route.Hold(hold.Number)).ToHashSet();
            check.Require(wanted.Count > 0 && wanted.All(known.Contains), "hold_ids", "Holds of this route.");
            return [.. wanted.Where(known.Contains).Select(hold => hold.Number).Distinct().Order()];
        }

        ImmutableList<int> coloured =
            [.. holds.Where(hold => colour is not null && hold.Colour == colour).Select(hold => hold.Number)];
        check.Require(coloured.Count > 0, "color", "No hold of the route has this colour.");
        return coloured;
    }

    private static ImmutableList<int> ReadEnds(
        IReadOnlyList<HoldId> ends, string field, RouteId route, ImmutableList<int> selected, FieldCheck check)
    {
        ImmutableList<int> numbers = [.. ends.Select(end => end.Number).Distinct()];
        check.Require(numbers.Count is >= 1 and <= MostEnds, field, "1 or 2 holds.");
        check.Require(
            ends.All(end => end.Route == route) && numbers.TrueForAll(selected.Contains),
            field,
            "Holds of the selection.");
        return numbers;
    }
}
