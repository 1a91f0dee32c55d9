namespace Ascension.Coaching.Ghosts.Poses;

/// <summary>Which postures are tried for a stance; the cheapest in balance is kept.</summary>
public enum PostureSet
{
    /// <summary>The usual one.</summary>
    Usual = 0,

    /// <summary>Four: the usual one, hips far off the wall, both knees turned out, both turned in.</summary>
    Few = 1,

    /// <summary>Fifteen: every way of turning the knees, hips near, off and far off the wall.</summary>
    Many = 2,
}
