using Ascension.Climbs.Choreography;
using Ascension.Climbs.Walls;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Ghosts;

/// <summary>The route of a generated climb as a climber would have marked it on a photo.</summary>
internal static class FilmedRoute
{
    /// <summary>Height of the generated climbers, metres.</summary>
    public const double HeightM = 1.7;

    /// <summary>
    /// The holds that limbs were on, some decoration, marks a few centimetres off, the camera a little turned.
    /// </summary>
    /// <param name="climb">The climb.</param>
    /// <param name="seed">Another one marks it differently.</param>
    /// <param name="stretch">Metres of the route over real ones: a wall whose height was guessed.</param>
    public static Route Of(SyntheticClimb climb, int seed, double stretch = 1)
    {
        Random random = new(seed);
        var turn = double.DegreesToRadians(Between(random, -4, 4));
        var byHands = climb.Truth.Contacts.Where(contact => contact.Limb is Limb.LeftHand or Limb.RightHand)
            .OrderBy(contact => contact.When.Start).Select(contact => contact.HoldId).ToList();
        var touched = climb.Truth.Contacts.Select(contact => contact.HoldId).ToHashSet();
        return new Route(
            [.. climb.Holds.Where(hold => touched.Contains(hold.Id) || random.Next(3) == 0).Select(Marked)],
            climb.WallAngleDegrees);

        RouteHold Marked(SyntheticHold hold)
        {
            var (x, y) = (hold.Place.X * HeightM + Between(random, -0.02, 0.02),
                hold.Place.Y * HeightM + Between(random, -0.02, 0.02));
            var role = hold.Id == byHands[0] ? HoldRole.Start
                : hold.Id == byHands[^1] ? HoldRole.Finish
                : byHands.Contains(hold.Id) || !touched.Contains(hold.Id) ? HoldRole.Hand
                : HoldRole.Foot;
            return new(
                hold.Id, hold.Type, role,
                stretch * (3 + x * Math.Cos(turn) - y * Math.Sin(turn)),
                stretch * (x * Math.Sin(turn) + y * Math.Cos(turn)),
                stretch * hold.Width * HeightM, stretch * hold.Height * HeightM);
        }
    }

    private static double Between(Random random, double least, double most) =>
        least + (most - least) * random.NextDouble();
}
