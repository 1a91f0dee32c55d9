namespace Ascension.Climbs.Evaluation;

/// <summary>Counts of what was found rightly, found wrongly and missed.</summary>
public sealed class Tally
{
    public int Right { get; set; }

    public int Wrong { get; set; }

    public int Missed { get; set; }

    /// <summary>Climbs, or of a technique hand moves, that were looked at.</summary>
    public int Cases { get; set; }

    /// <summary>Those of them in which to find and not to find are both fair.</summary>
    public int Unjudged { get; set; }

    /// <summary>Those of the unjudged in which something was found.</summary>
    public int Excused { get; set; }

    /// <summary>Share of the cases that is not judged.</summary>
    public double UnjudgedShare => Cases == 0 ? 0 : (double)Unjudged / Cases;

    /// <summary>Share of what was found that is really there; 1 when nothing was found.</summary>
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    /// <summary>Share of what is really there that was found; 1 when nothing is there.</summary>
    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    /// <summary>Harmonic mean of both.</summary>
    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public void Add(Tally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Right += other.Right;
        Wrong += other.Wrong;
        Missed += other.Missed;
        Cases += other.Cases;
        Unjudged += other.Unjudged;
        Excused += other.Excused;
    }
}
