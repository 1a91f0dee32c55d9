using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Contacts;

namespace Ascension.Coaching.Movement.Techniques;

/// <summary>A foot is placed high and to the side, and the body then comes up over it.</summary>
internal sealed class RockOverFinder(TechniqueSettings settings) : ITechniqueFinder
{
    public Technique Technique => Technique.RockOver;

    public IEnumerable<TechniqueTag> Find(ClimbMovement climb)
    {
        var tags = new TagBuilder(Technique, climb);
        foreach (var foot in climb.Feet)
        {
            foreach (var contact in foot.Contacts)
            {
                if (IsHighAside(climb, contact) && Over(climb, contact) is { } over)
                {
                    yield return tags.Build(
                        foot.Limb, new TickRange(contact.Range.Start, over), Rise(climb, contact, over),
                        settings.RockOverRise, settings.ClearRockOverRise);
                }
            }
        }
    }

    private bool IsHighAside(ClimbMovement climb, LimbContact contact)
    {
        var hip = climb.Track[LegKeypoints.Of(contact.Limb).Hip, contact.Range.Start];
        return climb.Scale.BodyHeights(contact.Place.Y - hip.Y) <= settings.RockOverBelowHip
            && Sideways(climb, contact, contact.Range.Start) > settings.RockOverSideways;
    }

    /// <summary>When the centre of mass is highest over the foot; null when it never is high enough.</summary>
    private int? Over(ClimbMovement climb, LimbContact contact)
    {
        int? highest = null;
        var end = Math.Min(contact.Range.End, contact.Range.Start + climb.Clock.Ticks(settings.RockOverMs));
        for (var tick = contact.Range.Start; tick <= end; tick++)
        {
            if (Sideways(climb, contact, tick) <= settings.RockOverOnFoot
                && Rise(climb, contact, tick) >= settings.RockOverRise
                && (highest is not { } before || climb.Mass[tick].Y < climb.Mass[before].Y))
            {
                highest = tick;
            }
        }

        return highest;
    }

    private static double Sideways(ClimbMovement climb, LimbContact contact, int tick) =>
        climb.Scale.BodyHeights(Math.Abs(climb.Mass[tick].X - contact.Place.X));

    private static double Rise(ClimbMovement climb, LimbContact contact, int tick) =>
        climb.Scale.BodyHeights(climb.Mass[contact.Range.Start].Y - climb.Mass[tick].Y);
}
