using Ascension.Coaching.Movement.Moves;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Techniques;

/// <summary>Tags what one finder saw, with its move and its confidence.</summary>
internal sealed class TagBuilder(Technique technique, ClimbMovement climb)
{
    /// <summary>Confidence at the threshold itself, before the tracking's.</summary>
    private const double AtThreshold = 0.5;

    /// <summary>A tag whose confidence grows from the threshold to where nobody would doubt it.</summary>
    public TechniqueTag Build(
        Limb limb, TickRange range, double value, double threshold, double clear, HandMove? move = null)
    {
        var share = Math.Clamp((value - threshold) / (clear - threshold), 0, 1);
        var certainty = double.IsNaN(share) ? AtThreshold : AtThreshold + (1 - AtThreshold) * share;
        return new TechniqueTag(
            technique, limb, range, (move ?? MoveOf(range))?.Index, certainty * climb.AngleReliability);
    }

    /// <summary>The move that shares most of the time, its reach before its other phases.</summary>
    private HandMove? MoveOf(TickRange range) =>
        climb.Moves
            .Where(move => move.Whole.Overlaps(range))
            .OrderByDescending(move => move.ReachPhase.Intersect(range).Length)
            .ThenByDescending(move => move.Whole.Intersect(range).Length)
            .ThenBy(move => move.Index)
            .FirstOrDefault();
}
