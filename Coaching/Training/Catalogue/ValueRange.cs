namespace Ascension.Coaching.Training.Catalogue;

/// <summary>From a least to a most, both included. In the data file: <c>[3, 5]</c>.</summary>
/// <param name="Min">The least.</param>
/// <param name="Max">The most; never below <paramref name="Min"/>.</param>
public readonly record struct ValueRange(int Min, int Max)
{
    /// <summary>Whether a value lies in the range.</summary>
    public bool Contains(int value) => value >= Min && value <= Max;

    /// <summary>The value a share of the way up, rounded; 0 is the least, 1 the most.</summary>
    /// <param name="share">0 to 1; held at the ends.</param>
    public int At(double share) => Min + (int)Math.Round((Max - Min) * Math.Clamp(share, 0, 1));
}
