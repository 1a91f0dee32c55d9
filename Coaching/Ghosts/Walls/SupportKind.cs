namespace Ascension.Coaching.Ghosts.Walls;

/// <summary>What a limb is on.</summary>
public enum SupportKind
{
    /// <summary>A hold of the route.</summary>
    Hold,

    /// <summary>The bare wall.</summary>
    Smear,

    /// <summary>The floor.</summary>
    Floor,
}
