using Ascension.Climbs.Choreography;
using Ascension.Coaching.Ghosts.Comparison;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Ghosts;

/// <summary>Sets a wall around a generated climb: its own holds, another route's among them, and more.</summary>
internal static class SetWall
{
    private const double BesideM = 1.2;
    private const double LeastApartM = 0.15;
    private const int Tries = 20;

    private static readonly HoldType[] Types = Enum.GetValues<HoldType>();

    private static readonly HoldColour[] Colours =
    [
        HoldColour.Yellow, HoldColour.Red, HoldColour.Blue, HoldColour.Green, HoldColour.Black, HoldColour.Purple,
    ];

    /// <summary>The holds.</summary>
    /// <param name="climb">Who climbs what.</param>
    /// <param name="random">Draws all that is beside the climb.</param>
    /// <param name="crowd">Holds beside the route to a square metre.</param>
    public static IReadOnlyList<SetHold> Around(SyntheticClimb climb, Random random, double crowd)
    {
        List<SetHold> set = [.. Climbed(climb)];
        var (left, right) = (set.Min(hold => hold.Place.X) - BesideM, set.Max(hold => hold.Place.X) + BesideM);
        var (low, high) = (0.2, set.Max(hold => hold.Place.Y) + 0.6);
        var count = (int)(crowd * (right - left) * (high - low));
        for (var i = 0; i < count * Tries && count > 0; i++)
        {
            WallPoint place = new(Between(random, left, right), Between(random, low, high));
            if (set.TrueForAll(hold => hold.Place.DistanceTo(place) >= LeastApartM))
            {
                set.Add(new(
                    $"x{set.Count}", RouteLine.Neither, HoldRole.Hand, Types[random.Next(Types.Length)],
                    Colours[random.Next(1, Colours.Length)], place,
                    Between(random, 0.05, 0.18), Between(random, 0.04, 0.12)));
                count--;
            }
        }

        return WithOtherRoute(set);
    }

    private static IEnumerable<SetHold> Climbed(SyntheticClimb climb)
    {
        var byHands = climb.Truth.Contacts.Where(contact => contact.Limb is Limb.LeftHand or Limb.RightHand)
            .OrderBy(contact => contact.When.Start).Select(contact => contact.HoldId).ToList();
        var touched = climb.Truth.Contacts.Select(contact => contact.HoldId).ToHashSet();
        return climb.Holds.Select(hold => new SetHold(
            hold.Id,
            touched.Contains(hold.Id) ? RouteLine.Climbed : RouteLine.Neither,
            hold.Id == byHands[0] ? HoldRole.Start
                : hold.Id == byHands[^1] ? HoldRole.Finish
                : byHands.Contains(hold.Id) ? HoldRole.Hand
                : HoldRole.Foot,
            hold.Type,
            Colours[0],
            new(hold.Place.X * FilmedRoute.HeightM, hold.Place.Y * FilmedRoute.HeightM),
            hold.Width * FilmedRoute.HeightM,
            hold.Height * FilmedRoute.HeightM));
    }

    /// <summary>Every fourth of the other holds that are near the climb makes a route that crosses it.</summary>
    private static IReadOnlyList<SetHold> WithOtherRoute(List<SetHold> set)
    {
        var middle = set.Where(hold => hold.Line == RouteLine.Climbed).Average(hold => hold.Place.X);
        List<SetHold> other =
        [
            .. set.Where(hold => hold.Line == RouteLine.Neither && Math.Abs(hold.Place.X - middle) < 0.8)
                .OrderBy(hold => hold.Place.Y).Where((_, index) => index % 4 == 0),
        ];
        return
        [
            .. set.Select(hold => other.IndexOf(hold) is var at and >= 0
                ? hold with
                {
                    Line = RouteLine.Other,
                    Role = at == 0 ? HoldRole.Start : at == other.Count - 1 ? HoldRole.Finish : HoldRole.Hand,
                }
                : hold),
        ];
    }

    private static double Between(Random random, double least, double most) =>
        least + (most - least) * random.NextDouble();
}
